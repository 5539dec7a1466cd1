import type {} from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { readSignedRecord, signedRecord } from '../auth/signed-record.ts';
import { byEitherSecret } from '../config/campus-secrets.ts';
import { type Config } from '../config/config.ts';

const PURPOSE = 'framing';
const DAYS = 30;
/** Origins of one platform: where it signs people in, and where it returns them to. */
const MOST = 4;

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.startsWith('https:');
const cookieOf = (config: Config): string => (isSecure(config) ? '__Host-campus_frame' : 'campus_frame');

/** One site of the web: a host may have signs in it that a policy reads as any site, or as its own end. */
const ONE_SITE = /^https?:\/\/[a-z\d.:[\]-]+$/;

/** Origins of the web among these addresses, each once. */
export const originsOf = (addresses: readonly (string | null)[]): string[] => [
  ...new Set(
    addresses.flatMap((address) => {
      const origin = address && URL.canParse(address) ? new URL(address).origin : '';
      return ONE_SITE.test(origin) ? [origin] : [];
    }),
  ),
];

/**
 * From now on this browser may show our pages inside pages of these origins, and of no others. Inside a page of another
 * site the cookie is kept for that site alone (CHIPS): a third site, which would lay a page of ours under its own, has
 * no part in it.
 */
export function letFrame(
  reply: FastifyReply,
  config: Config,
  origins: readonly string[],
  isCrossSite: boolean,
): void {
  const record = signedRecord(config.secret, PURPOSE, { origins: origins.slice(0, MOST) });
  const kept = { path: '/', httpOnly: true, secure: isSecure(config), maxAge: DAYS * 86_400 };
  if (isCrossSite)
    reply.setCookie(cookieOf(config), record, { ...kept, sameSite: 'none', partitioned: true });
  else reply.setCookie(cookieOf(config), record, { ...kept, sameSite: 'lax' });
}

/** Whose pages may be around ours in this browser: almost always nobody's. */
export function framersOf(request: FastifyRequest, config: Config): readonly string[] {
  const text = request.cookies[cookieOf(config)];
  if (!text) return [];
  const record = byEitherSecret(config, (secret) => readSignedRecord(secret, PURPOSE, text));
  if (typeof record !== 'object' || record === null || !('origins' in record)) return [];
  const { origins } = record;
  return Array.isArray(origins) ? originsOf(origins.map(String)) : [];
}
