import type {} from '@fastify/cookie';
import { type FastifyReply } from 'fastify';

/**
 * Over TLS no other host can set it: browsers take the prefix only from the host itself (RFC 6265bis, 4.1.3.2). Content
 * served below a name of ours could otherwise put a session of its author's in place of the learner's.
 */
export const cookieName = (isSecure: boolean): string =>
  isSecure ? '__Host-campus_session' : 'campus_session';

/** The same inside a page of another site: kept apart for each such site (CHIPS), and sent nowhere else. */
export const framedCookieName = (isSecure: boolean): string =>
  isSecure ? '__Host-campus_framed' : 'campus_framed';

/** Days a cookie is kept: as long as the longest session. */
export const DAYS = 30;

/** The browser has the token from now on, in place of any other. */
export function giveSession(
  reply: FastifyReply,
  token: string,
  { isSecure, isFramed }: { isSecure: boolean; isFramed: boolean },
): void {
  const kept = { path: '/', httpOnly: true, secure: isSecure, maxAge: DAYS * 86_400 };
  if (isFramed)
    reply.setCookie(framedCookieName(isSecure), token, { ...kept, sameSite: 'none', partitioned: true });
  else reply.setCookie(cookieName(isSecure), token, { ...kept, sameSite: 'lax' });
}
