import type {} from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isToken, newToken } from '@campus/platform/auth/secret-token.ts';

/** What a browser is known by between a login and its launch. */
export interface BrowserMark {
  /** Null: it is known by nothing. */
  text: string | null;
  /** The browser keeps nothing here: the platform around it does, and each page of ours says it to the next. */
  isStated: boolean;
}

const HOURS = 24;

const nameFor = (isSecure: boolean): string => (isSecure ? '__Host-campus_lti' : 'campus_lti');

/** What this browser is known by between a login and its launch; null: by nothing, it keeps no cookie here. */
export function markOf(request: FastifyRequest, isSecure: boolean): string | null {
  const mark = request.cookies[nameFor(isSecure)];
  return isToken(mark) ? mark : null;
}

/**
 * Gives the browser a mark. The launch is posted by a page of the platform, so the cookie must come along from another
 * site; inside a frame it is kept apart for the site around it (CHIPS). Without TLS browsers allow none of that: then
 * it works where platform and campus are one site, as on one machine.
 */
export function giveMark(reply: FastifyReply, isSecure: boolean): void {
  const kept = { path: '/', httpOnly: true, secure: isSecure, maxAge: HOURS * 3_600 };
  if (isSecure)
    reply.setCookie(nameFor(isSecure), newToken(), { ...kept, sameSite: 'none', partitioned: true });
  else reply.setCookie(nameFor(isSecure), newToken(), { ...kept, sameSite: 'lax' });
}
