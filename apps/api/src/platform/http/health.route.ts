import { type FastifyInstance } from 'fastify';
import { Database, statement } from '../database/database.ts';

const answer = statement<{ ok: number }>('health', 'select 1 as ok');

/** Longer than this and the one who asks has stopped waiting. */
const PATIENCE_MS = 2_000;

async function isDatabaseThere(database: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return (await Promise.race([database.row(answer), tooLate])) !== null;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** `/health`: can serve people, the database included. `/health/live`: the process answers; restart it when not. */
export function healthRoutes(http: FastifyInstance, database: () => Database): void {
  http.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ isLive: true }),
  );
  http.get('/health', async (_request, reply) => {
    const isReady = await isDatabaseThere(database());
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ isReady });
  });
}
