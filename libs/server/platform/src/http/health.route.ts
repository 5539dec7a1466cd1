import { type FastifyInstance } from 'fastify';
import { type Health } from './health.ts';

/**
 * `/health`: can serve people, with the codes of what keeps it from it. `/health/live`: the process answers, whatever
 * else is away; restart it when not.
 */
export function healthRoutes(http: FastifyInstance, health: () => Health): void {
  http.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ isLive: true }),
  );
  http.get('/health', async (_request, reply) => {
    const problems = await health().problems();
    const isReady = problems.length === 0;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ isReady, problems });
  });
}
