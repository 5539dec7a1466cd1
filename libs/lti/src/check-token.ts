import { compactVerify, errors } from 'jose';
import type { z } from 'zod';
import { claimNames, envelope, linkingRequest, message, resourceLaunch } from './claims.ts';
import { LaunchRefused, type LaunchRefusalCode } from './launch-refusals.ts';
import { launchOf, type Launch } from './launch.ts';
import { linkRequestOf, type LinkRequest } from './linking/link-request.ts';
import type { PlatformKeySet } from './platform-keys.ts';

/** The one algorithm that every platform must have (1EdTech Security Framework 1.0, 5.1). */
const ALGORITHMS = ['RS256'];
/** Characters; a launch with everything in it has about 5,000. */
const LONGEST_TOKEN = 32_768;
/** Seconds by which clocks may differ. */
const SKEW = 60;
/** Seconds after which a token is too old, whatever it says of itself. */
const LONGEST_LIFE = 600;

/** What the token must agree with: the registration of the platform, and the login that began it. */
export interface Expected {
  issuer: string;
  clientId: string;
  /** Of the platform, all that are let in; null: whichever it says. */
  deploymentIds: readonly string[] | null;
  /** What the login named; null: it named none. */
  deploymentId: string | null;
  nonce: string;
  target: string;
  keys: PlatformKeySet;
  now: Date;
}

/** What a platform can say: somebody opens a link, or picks links. */
export type CheckedMessage = { is: 'launch'; launch: Launch } | { is: 'linking'; request: LinkRequest };

const said = (error: unknown): LaunchRefusalCode | null => {
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM_REFUSED';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'KEY_UNKNOWN';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE_WRONG';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JOSENotSupported)
    return 'TOKEN_MALFORMED';
  return null;
};

async function signedText(token: string, keys: PlatformKeySet): Promise<Uint8Array> {
  try {
    return (await compactVerify(token, keys, { algorithms: ALGORITHMS })).payload;
  } catch (error) {
    // What is left are addresses that do not answer, answers that are no keys, and keys that cannot be used.
    throw new LaunchRefused(said(error) ?? 'KEYS_UNREACHABLE');
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new LaunchRefused('TOKEN_MALFORMED');
  }
}

function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  throw new LaunchRefused('CLAIMS_INVALID', String(read.error.issues[0]?.path[0] ?? ''));
}

function checkParties({ iss, aud, azp }: z.infer<typeof envelope>, { issuer, clientId }: Expected): void {
  if (iss !== issuer) throw new LaunchRefused('ISSUER_WRONG');
  const audiences = [aud].flat();
  if (!audiences.includes(clientId)) throw new LaunchRefused('AUDIENCE_WRONG');
  // With several audiences the party it was made for must be named; one that is named must be us.
  if (azp === undefined ? audiences.length > 1 : azp !== clientId) throw new LaunchRefused('PARTY_WRONG');
}

function checkTimes({ exp, iat, nbf }: z.infer<typeof envelope>, at: Date): void {
  const now = Math.floor(at.getTime() / 1_000);
  if (iat > now + SKEW || (nbf ?? iat) > now + SKEW) throw new LaunchRefused('CLOCK_WRONG');
  if (exp <= now - SKEW || iat < now - LONGEST_LIFE) throw new LaunchRefused('TOKEN_EXPIRED');
}

const kinds: Partial<Record<string, CheckedMessage['is']>> = {
  LtiResourceLinkRequest: 'launch',
  LtiDeepLinkingRequest: 'linking',
};

function kindIn(value: unknown): CheckedMessage['is'] {
  const said = shaped(message, value);
  if (said[claimNames.version] !== '1.3.0') throw new LaunchRefused('VERSION_UNKNOWN');
  const kind = kinds[said[claimNames.messageType]];
  if (!kind) throw new LaunchRefused('MESSAGE_UNKNOWN');
  return kind;
}

function deploymentIn(value: unknown, { deploymentIds, deploymentId }: Expected): string {
  const said = shaped(message, value);
  const deployment = said[claimNames.deployment];
  const isKnown = deploymentIds === null || deploymentIds.includes(deployment);
  if (!isKnown || (deploymentId !== null && deployment !== deploymentId))
    throw new LaunchRefused('DEPLOYMENT_WRONG');
  return deployment;
}

function subjectIn(value: object): string {
  const subject = 'sub' in value ? value.sub : undefined;
  if (subject === undefined || subject === '') throw new LaunchRefused('SUBJECT_MISSING');
  if (typeof subject !== 'string' || subject.length > 255) throw new LaunchRefused('CLAIMS_INVALID', 'sub');
  return subject;
}

function launchIn(value: object, deploymentId: string, iat: number, { target }: Expected): Launch {
  const subject = subjectIn(value);
  const claims = shaped(resourceLaunch, value);
  if (claims[claimNames.target] !== target) throw new LaunchRefused('TARGET_CHANGED');
  return launchOf(claims, { subject, deploymentId, madeAt: new Date(iat * 1_000) });
}

function linkingIn(value: object, deployment: string, { target }: Expected): LinkRequest {
  const claims = shaped(linkingRequest, value);
  if ((claims[claimNames.target] ?? target) !== target) throw new LaunchRefused('TARGET_CHANGED');
  return linkRequestOf(claims, deployment);
}

/**
 * Checks an id token (LTI Security Framework 5.1.3) and reads the message in it. The signature comes first: of a token
 * that the platform did not sign, nothing else is looked at. Throws `LaunchRefused`.
 */
export async function checkToken(token: unknown, expected: Expected): Promise<CheckedMessage> {
  if (typeof token !== 'string' || token === '') throw new LaunchRefused('TOKEN_MISSING');
  if (token.length > LONGEST_TOKEN) throw new LaunchRefused('TOKEN_TOO_LARGE');
  const value = jsonIn(await signedText(token, expected.keys));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LaunchRefused('TOKEN_MALFORMED');
  const sealed = shaped(envelope, value);
  checkParties(sealed, expected);
  checkTimes(sealed, expected.now);
  if (sealed.nonce !== expected.nonce) throw new LaunchRefused('NONCE_WRONG');
  const is = kindIn(value);
  const deployment = deploymentIn(value, expected);
  return is === 'launch'
    ? { is, launch: launchIn(value, deployment, sealed.iat, expected) }
    : { is, request: linkingIn(value, deployment, expected) };
}
