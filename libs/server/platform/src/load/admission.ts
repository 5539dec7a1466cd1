import { workingPaths } from '@campus/content-format/served-paths';
import { type FastifyInstance, type FastifyReply, type onRequestHookHandler } from 'fastify';
import { refuse } from '../http/refuse.ts';
import { Overloaded } from './overloaded.ts';
import { WaitingRoom } from './waiting-room.ts';

/** What asks the database or works long. Files of the clients, heartbeats and uploads, which last, are let in always. */
const COUNTED = new RegExp(`^/(${workingPaths})(/|$)`);

/** Requests running per database connection: while some wait for it, others compute, compress or send. */
const PER_CONNECTION = 4;
const SEATS_PER_PLACE = 10;

/** Longer than this and a person has given up, or a device has. */
const PATIENCE_MS = 8_000;

export const refuseOverloaded = (reply: FastifyReply, { seconds }: Overloaded): FastifyReply =>
  refuse(reply.header('retry-after', String(seconds)), 503, 'OVERLOADED');

/** Lets requests in as there is room for them. Before the routes are registered. */
export function admitInTurn(http: FastifyInstance, connections: number): void {
  const places = connections * PER_CONNECTION;
  const room = new WaitingRoom({ places, seats: places * SEATS_PER_PLACE, patienceMs: PATIENCE_MS });
  const admit: onRequestHookHandler = async (_request, reply) => {
    try {
      const leave = await room.enter();
      // Anyone who went away while waiting has no answer to wait for.
      if (reply.raw.destroyed) {
        leave();
        return reply.hijack();
      }
      reply.raw.once('finish', leave).once('close', leave);
    } catch (error) {
      if (!(error instanceof Overloaded)) throw error;
      return refuseOverloaded(reply, error);
    }
    return undefined;
  };
  http.addHook('onRoute', (route) => {
    if (COUNTED.test(route.url)) route.onRequest = [admit, ...[route.onRequest ?? []].flat()];
  });
}
