import { z } from 'zod';
import { agsClaim } from './services/ags.ts';
import { membersClaim } from './services/members.ts';

const LTI = 'https://purl.imsglobal.org/spec/lti/claim';
const LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim';
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
  members: membersClaim,
  linking: `${LINKING}/deep_linking_settings`,
  linkItems: `${LINKING}/content_items`,
  linkData: `${LINKING}/data`,
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

/** What launches and requests for links say alike. LTI limits ids to 255 characters. */
const around = {
  [claimNames.roles]: z.array(z.string().max(SHORT)).max(100),
  [claimNames.context]: maybe(
    z.object({ id: z.string().min(1).max(SHORT), label: maybe(words), title: maybe(words) }),
  ),
  [claimNames.presentation]: maybe(
    z.object({
      document_target: maybe(z.string()),
      return_url: maybe(address),
      locale: maybe(z.string().max(SHORT)),
    }),
  ),
};

/** What a launch of a resource link says. */
export const resourceLaunch = z.object({
  ...around,
  [claimNames.target]: address,
  [claimNames.resourceLink]: z.object({
    id: z.string().min(1).max(SHORT),
    title: maybe(words),
  }),
  [claimNames.custom]: maybe(z.record(z.string(), z.unknown())),
  [claimNames.results]: maybe(
    z.object({
      scope: z.array(z.string().max(SHORT)).max(20),
      lineitems: maybe(address),
      lineitem: maybe(address),
    }),
  ),
  [claimNames.members]: maybe(z.object({ context_memberships_url: address })),
  name: maybe(words),
  given_name: maybe(words),
  family_name: maybe(words),
});

export type ResourceLaunch = z.infer<typeof resourceLaunch>;

/** What is handed back to the platform as it came; one that is longer is refused, as it cannot be cut. */
const LONGEST_DATA = 8_192;

/** What a platform says that asks which links it is to have (Deep Linking 2.0, 3.4.1). */
export const linkingRequest = z.object({
  ...around,
  /** Not every platform repeats it here; one that does must mean what the login meant. */
  [claimNames.target]: address.nullish(),
  [claimNames.linking]: z.object({
    deep_link_return_url: address,
    accept_types: z.array(z.string().max(SHORT)).max(50),
    accept_multiple: maybe(z.boolean()),
    accept_lineitem: maybe(z.boolean()),
    data: z.string().max(LONGEST_DATA).nullish(),
  }),
});

export type LinkingRequest = z.infer<typeof linkingRequest>;
