import { type FastifyRequest } from 'fastify';

/**
 * Was this write sent by a page of ours? The header cannot be set by a form or a foreign page without a
 * preflight nobody answers; Origin, where the browser sends it, must be the campus itself.
 */
export function isSameSite(request: FastifyRequest, publicUrl: string): boolean {
  if (request.headers['x-campus-request'] === undefined) return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
