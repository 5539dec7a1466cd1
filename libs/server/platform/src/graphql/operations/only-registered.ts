import { type FastifyInstance, type preHandlerHookHandler } from 'fastify';
import { refuse } from '../../http/refuse.ts';
import { registeredTexts } from './operation-texts.ts';

/** The document a request brings, in its body or, for a GET, in its address. */
const documentIn = (...places: unknown[]): unknown => {
  for (const place of places)
    if (typeof place === 'object' && place !== null && 'query' in place) return place.query;
  return undefined;
};

/**
 * In production /graphql takes the registered operations and nothing else: outsiders cannot compose queries. Asked before
 * anything is parsed, so that a document of somebody else's costs nothing and fills no log. Before the route is
 * registered.
 */
export function onlyRegistered(http: FastifyInstance): void {
  const texts = new Set<unknown>(Object.values(registeredTexts()));
  const check: preHandlerHookHandler = (request, reply, done) => {
    if (texts.has(documentIn(request.body, request.query))) return done();
    void refuse(reply, 400, 'OPERATION_NOT_REGISTERED');
  };
  http.addHook('onRoute', (route) => {
    if (route.url === '/graphql') route.preHandler = [check, ...[route.preHandler ?? []].flat()];
  });
}
