import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { coded, failure } from '../graphql/failures/format-error.ts';
import { isDiskFull } from '../storage/room.ts';
import { log } from './log.ts';
import { refuse, sendError } from './refuse.ts';

/** What Fastify and Nest throw before any code of ours runs: a body that is no JSON, one too large. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

/** Errors outside GraphQL: a code for a client's mistake, an id of the log for ours. */
export function answerError(error: unknown, reply: FastifyReply): void {
  if (isDiskFull(error)) {
    log.error('the disk of the files is full', { error: String(error) });
    void refuse(reply, 507, 'STORAGE_FULL');
    return;
  }
  const status = statusOf(error);
  const code =
    status === 404
      ? 'NOT_FOUND'
      : status === 403
        ? 'FORBIDDEN'
        : status === 401
          ? 'SIGN_IN_NEEDED'
          : 'BAD_REQUEST';
  void sendError(reply, status, status >= 500 ? failure(error) : coded(code).toJSON());
}

/** The same for what Nest catches. Inside GraphQL the exception is passed on to `formatError`. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    answerError(error, host.switchToHttp().getResponse<FastifyReply>());
    return undefined;
  }
}
