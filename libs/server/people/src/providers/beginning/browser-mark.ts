import type {} from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { isToken, newToken } from '@campus/platform/auth/secret-token.ts';

const SECONDS = 600;

const nameFor = (isSecure: boolean): string => (isSecure ? '__Host-campus_oidc' : 'campus_oidc');

/** What this browser is known by between the button and the answer; null: by nothing. */
export function markOf(request: FastifyRequest, isSecure: boolean): string | null {
  const mark = request.cookies[nameFor(isSecure)];
  return isToken(mark) ? mark : null;
}

/** The mark this browser has, or a new one: several windows may be on their way at once. */
export function giveMark(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): string {
  const mark = markOf(request, isSecure) ?? newToken();
  const kept = { path: '/', httpOnly: true, secure: isSecure, maxAge: SECONDS };
  // The answer is a page that the browser opens by itself: Lax comes along.
  reply.setCookie(nameFor(isSecure), mark, { ...kept, sameSite: 'lax' });
  return mark;
}
