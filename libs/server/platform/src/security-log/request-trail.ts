import { AsyncLocalStorage } from 'node:async_hooks';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

const requests = new AsyncLocalStorage<FastifyRequest>();

/**
 * Lets whatever a request sets off know where it came from. Once its body is read: the reading leaves the context that
 * a request begins in.
 */
export function trailRequests(http: FastifyInstance): void {
  http.addHook('preValidation', (request, _reply, done) => requests.run(request, done));
}

/** Null: a job or a command does it. */
export const currentRequest = (): FastifyRequest | null => requests.getStore() ?? null;
