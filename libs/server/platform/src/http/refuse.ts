import { type FastifyReply } from 'fastify';
import { type Actor } from '../auth/actor.ts';
import { coded } from '../graphql/failures/format-error.ts';

/** What a handler may have said about a file before something went wrong. */
const HEADERS_OF_A_FILE = [
  'accept-ranges',
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-range',
  'etag',
];

/** Sends an error outside GraphQL, in the shape of GraphQL errors, and never cached as the file. */
export function sendError(reply: FastifyReply, status: number, error: object): FastifyReply {
  for (const name of HEADERS_OF_A_FILE) reply.removeHeader(name);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({ errors: [error] });
}

/** A refusal outside GraphQL: a status and a code. */
export const refuse = (reply: FastifyReply, status: number, code: string, params?: object): FastifyReply =>
  sendError(reply, status, coded(code, params).toJSON());

/** Nothing here for this person; the answer never reveals whether it is missing or forbidden. */
export const refuseFile = (reply: FastifyReply, actor: Actor | null): FastifyReply =>
  actor ? refuse(reply, 404, 'NOT_FOUND') : refuse(reply, 401, 'SIGN_IN_NEEDED');
