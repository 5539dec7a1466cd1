import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, type HalfSession } from '../auth/actor.ts';
import { SignInNeeded } from './failures/failures.ts';

/** What travels with one GraphQL request. */
export interface CampusContext {
  actor: Actor | null;
  /** Set while a sign-in waits for its second factor; `actor` is null then. */
  half: HalfSession | null;
  /** The person has shown a password, a code or a passkey within the last minutes. */
  isProved: boolean;
  /** The cookie's token, for signing out. */
  sessionToken: string | null;
  request: FastifyRequest;
  reply: FastifyReply;
}

const contextOf = (context: ExecutionContext) =>
  GqlExecutionContext.create(context).getContext<CampusContext>();

/** The signed-in actor of an operation that needs one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = contextOf(context);
  if (!actor) throw new SignInNeeded();
  return actor;
});

/** The whole context, for the few operations that set a cookie or work without a signed-in person. */
export const RequestContext = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CampusContext => contextOf(context),
);
