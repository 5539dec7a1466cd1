import { type FastifyReply } from 'fastify';
import { type Actor } from '../auth/actor.ts';
import { coded } from '../graphql/answers.ts';

/** Says no outside GraphQL: a code, in the shape in which GraphQL tells its errors. */
export const refuse = (reply: FastifyReply, status: number, code: string, params?: object): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [coded(code, params).toJSON()] });

/** Nothing here for this person: whether it is missing or not theirs to see is not told. */
export const refuseFile = (reply: FastifyReply, actor: Actor | null): FastifyReply =>
  actor ? refuse(reply, 404, 'NOT_FOUND') : refuse(reply, 401, 'SIGN_IN_NEEDED');
