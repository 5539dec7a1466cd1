import { type FastifyInstance, type FastifyRequest, type onRequestHookHandler } from 'fastify';
import { refuse } from './refuse.ts';

/**
 * Whether this write was sent by one of our pages. A form or a foreign page cannot set the header without a
 * preflight, which nobody answers; Origin, where the browser sends it, must be the campus itself.
 */
export function isSameSite(request: FastifyRequest, publicUrl: string): boolean {
  if (request.headers['x-campus-request'] === undefined) return false;
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/** /graphql as strict as /op, which checks for itself: nothing is written for a page that is not ours. Before it is registered. */
export function sameSiteGraphql(http: FastifyInstance, publicUrl: string): void {
  const check: onRequestHookHandler = (request, reply, done) => {
    if (request.method !== 'POST' || isSameSite(request, publicUrl)) return done();
    void refuse(reply, 403, 'CROSS_SITE_REQUEST');
  };
  http.addHook('onRoute', (route) => {
    if (route.url === '/graphql') route.onRequest = [check, ...[route.onRequest ?? []].flat()];
  });
}
