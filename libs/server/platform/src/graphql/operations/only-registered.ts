import { type FastifyInstance, type preHandlerHookHandler } from 'fastify';
import { refuse } from '../../http/refuse.ts';
import { registeredTexts } from './operation-texts.ts';

/** The document of a request, from its body or, for a GET, from its address. */
const documentIn = (...places: unknown[]): unknown => {
  for (const place of places)
    if (typeof place === 'object' && place !== null && 'query' in place) return place.query;
  return undefined;
};

/**
 * In production /graphql takes registered operations only: outsiders cannot compose queries. This is checked
 * before anything is parsed, so that a foreign document costs nothing and fills no log. Register it before
 * the route.
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
