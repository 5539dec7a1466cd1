import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Sessions } from '../auth/sessions.ts';
import { timeToken } from '../auth/time-token.ts';
import { type Config } from '../config/config.ts';
import { type Epoch, type Epochs } from '../database/epochs.ts';
import { coded, failure, formatError, statusOf } from '../graphql/failures/format-error.ts';
import { contextFor } from '../graphql/graphql.module.ts';
import { withExtensions } from '../graphql/operations/jit.ts';
import { type RegisteredOperations } from '../graphql/operations/registered-operations.ts';
import { Overloaded } from '../load/overloaded.ts';
import { isSameSite } from './same-site.ts';

/** The SCORM commits of a day without a connection fit in; nothing of ours is larger. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** As bytes: a string would be measured, joined to the headers and encoded while it is written. */
const bytesOf = (result: object): Buffer => Buffer.from(JSON.stringify(result));

/** An answer that fits into one packet travels no faster when it is smaller. */
const WORTH_PACKING = 1_400;
/**
 * Passing an answer to another thread and back costs twice as much as compressing it. Up to this size it is
 * compressed on the spot, in less than a millisecond; a longer one goes to a thread so that it does not hold
 * up others.
 */
const PACKED_AT_ONCE = 64 * 1024;
const LEVEL = { level: 5 };
const packAside = promisify(gzip);

/** Lessons and course homes are text of ten kilobytes; packed a third of it travels. */
async function bodyFor(request: FastifyRequest, reply: FastifyReply, result: object): Promise<Buffer> {
  const bytes = bytesOf(result);
  if (bytes.length < WORTH_PACKING || !request.headers['accept-encoding']?.includes('gzip')) return bytes;
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
  return bytes.length <= PACKED_AT_ONCE ? gzipSync(bytes, LEVEL) : packAside(bytes, LEVEL);
}

/**
 * Every answer names the epoch of the database it comes from, and the moment since which devices may have to
 * send work again.
 */
const epochHeader = ({ id, workSince }: Epoch): string =>
  workSince ? `${id} ${workSince.toISOString()}` : id;

const isOverloaded = (error: unknown): error is Overloaded => error instanceof Overloaded;

interface OperationRequest {
  Params: { id: string };
  Body: { variables?: Record<string, unknown> } | null;
}

/**
 * `POST /op/<id>`: the registered operations of our own clients, compiled, over the same schema, guards and
 * interceptors as /graphql. Half of what the general route costs.
 */
export function operationsRoute(
  http: FastifyInstance,
  operations: Pick<RegisteredOperations, 'find'>,
  sessions: Sessions,
  epochs: Pick<Epochs, 'current'>,
  config: Config,
): void {
  const refuse = (reply: FastifyReply, error: GraphQLFormattedError) =>
    reply.code(statusOf(error.extensions?.code)).send({ errors: [error] });

  http.post<OperationRequest>(
    '/op/:id',
    { bodyLimit: BODY_LIMIT },
    async (request: FastifyRequest<OperationRequest>, reply) => {
      const now = new Date();
      reply.header('x-campus-time', now.toISOString()).header('cache-control', 'no-store');
      if (!isSameSite(request, config.publicUrl)) return refuse(reply, coded('CROSS_SITE_REQUEST').toJSON());
      const operation = operations.find(request.params.id);
      if (!operation) return refuse(reply, coded('OPERATION_NOT_REGISTERED').toJSON());
      const context = await contextFor(sessions, request, reply);
      if (context.actor) {
        reply.header('x-campus-time-token', timeToken(config.secret, context.actor.personId, now));
        reply.header('x-campus-epoch', epochHeader(await epochs.current()));
      }
      const variables = request.body?.variables;
      if (variables !== undefined && (variables === null || typeof variables !== 'object'))
        return refuse(reply, coded('BAD_USER_INPUT').toJSON());
      try {
        const result = await operation.query({}, context, variables ?? {});
        if (!result.errors?.length)
          return reply.type('application/json; charset=utf-8').send(await bodyFor(request, reply, result));
        const errors = result.errors.map((error) => {
          const full = error instanceof GraphQLError ? withExtensions(error) : coded('INTERNAL');
          return formatError(full.toJSON(), full);
        });
        const status = Math.max(...errors.map((error) => statusOf(error.extensions?.code)));
        const turnedAway = result.errors.map((error) => error.originalError).find(isOverloaded);
        if (turnedAway) reply.header('retry-after', String(turnedAway.seconds));
        return await reply.code(status).send({ data: result.data ?? null, errors });
      } catch (error) {
        return refuse(reply, failure(error));
      }
    },
  );
}
