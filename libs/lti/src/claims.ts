import { z } from 'zod';
import { agsClaim } from './services/ags.ts';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim';
const SHORT = 255;
const LONG = 2_048;

/** Names of the claims of LTI 1.3 that are read here. */
export const claimNames = {
  messageType: `${LTI}/message_type`,
  version: `${LTI}/version`,
  deployment: `${LTI}/deployment_id`,
  target: `${LTI}/target_link_uri`,
  resourceLink: `${LTI}/resource_link`,
  roles: `${LTI}/roles`,
  context: `${LTI}/context`,
  custom: `${LTI}/custom`,
  presentation: `${LTI}/launch_presentation`,
  results: agsClaim,
} as const;

const words = z.string().max(LONG);
/** Optional in LTI: missing or odd, it is null. */
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().catch(null);

/** Who signed for whom, and when: read before anything else is believed. */
export const envelope = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string()).min(1).max(20)]),
  azp: z.string().optional(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  nonce: z.string().min(1).max(SHORT),
});

/** What every message says. */
export const message = z.object({
  [claimNames.messageType]: z.string(),
  [claimNames.version]: z.string(),
  [claimNames.deployment]: z.string().min(1).max(SHORT),
});

const address = z.string().max(LONG);

/** What a launch of a resource link says. LTI limits ids to 255 characters. */
export const resourceLaunch = z.object({
  [claimNames.target]: address,
  [claimNames.resourceLink]: z.object({
    id: z.string().min(1).max(SHORT),
    title: maybe(words),
  }),
  [claimNames.roles]: z.array(z.string().max(SHORT)).max(100),
  [claimNames.context]: maybe(
    z.object({ id: z.string().min(1).max(SHORT), label: maybe(words), title: maybe(words) }),
  ),
  [claimNames.custom]: maybe(z.record(z.string(), z.unknown())),
  [claimNames.presentation]: maybe(
    z.object({
      document_target: maybe(z.string()),
      return_url: maybe(address),
      locale: maybe(z.string().max(SHORT)),
    }),
  ),
  [claimNames.results]: maybe(
    z.object({
      scope: z.array(z.string().max(SHORT)).max(20),
      lineitems: maybe(address),
      lineitem: maybe(address),
    }),
  ),
  name: maybe(words),
  given_name: maybe(words),
  family_name: maybe(words),
});

export type ResourceLaunch = z.infer<typeof resourceLaunch>;
