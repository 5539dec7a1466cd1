import { z } from 'zod';
import { LaunchRefused } from './launch-refusals.ts';

/** Moodle's hint is a small JSON; others put a signed token there. */
const LONGEST_HINT = 8_192;
const LONGEST = 2_048;

const shape = z.object({
  iss: z.string().min(1).max(LONGEST),
  login_hint: z.string().min(1).max(LONGEST_HINT),
  target_link_uri: z.string().min(1).max(LONGEST),
  client_id: z.string().min(1).max(LONGEST).optional(),
  lti_message_hint: z.string().max(LONGEST_HINT).optional(),
  lti_deployment_id: z.string().min(1).max(LONGEST).optional(),
  lti_storage_target: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional()
    .catch(undefined),
});

/** What a platform begins a launch with (OpenID Connect Core 4, Third Party Initiated Login, with the parameters of LTI). */
export interface LoginRequest {
  issuer: string;
  /** Whom the platform means; only it can read it. */
  loginHint: string;
  target: string;
  /** Null: the platform has one registration here, and does not name it. */
  clientId: string | null;
  /** Handed back untouched; null: none was sent. */
  messageHint: string | null;
  deploymentId: string | null;
  /** Name of the frame of the platform that keeps something for tools (LTI Client Side postMessages); null: none does. */
  storageTarget: string | null;
}

/** Reads query or form; refuses LOGIN_INVALID with the name of the parameter. */
export function readLoginRequest(params: unknown): LoginRequest {
  const read = shape.safeParse(params);
  if (!read.success) throw new LaunchRefused('LOGIN_INVALID', String(read.error.issues[0]?.path[0] ?? ''));
  const given = read.data;
  return {
    issuer: given.iss,
    loginHint: given.login_hint,
    target: given.target_link_uri,
    clientId: given.client_id ?? null,
    messageHint: given.lti_message_hint ?? null,
    deploymentId: given.lti_deployment_id ?? null,
    storageTarget: given.lti_storage_target ?? null,
  };
}

/** Whether an address to open lies below one of ours: same origin, same path or below it. */
export function isBelow(target: string, base: string): boolean {
  if (!URL.canParse(target)) return false;
  const [to, ours] = [new URL(target), new URL(base)];
  if (to.origin !== ours.origin || to.username || to.password) return false;
  return to.pathname === ours.pathname || to.pathname.startsWith(`${ours.pathname.replace(/\/$/, '')}/`);
}

interface Authorisation {
  /** Where the platform takes it; may have parameters of its own. */
  authUrl: string;
  clientId: string;
  /** Where the platform posts the launch. */
  redirectUri: string;
  state: string;
  nonce: string;
}

/** The address at the platform where the browser goes on (LTI Security Framework 5.1.1.2). */
export function authorisationUrl(
  request: Pick<LoginRequest, 'loginHint' | 'messageHint'>,
  { authUrl, clientId, redirectUri, state, nonce }: Authorisation,
): string {
  const url = new URL(authUrl);
  const params: Record<string, string | null> = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: clientId,
    redirect_uri: redirectUri,
    login_hint: request.loginHint,
    lti_message_hint: request.messageHint,
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(params)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
