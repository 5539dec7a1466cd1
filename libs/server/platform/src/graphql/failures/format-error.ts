import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from '../../http/log.ts';

/** Codes a client may see; anything else is a failure of ours and stays in the log. */
const STATUS: Record<string, number> = {
  SIGN_IN_NEEDED: 401,
  SECOND_FACTOR_NEEDED: 401,
  FORBIDDEN: 403,
  READ_ONLY: 403,
  CROSS_SITE_REQUEST: 403,
  OPERATION_TOO_LARGE: 400,
  OPERATION_NOT_REGISTERED: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  OVERLOADED: 503,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  INTERNAL: 500,
};

export const statusOf = (code: unknown): number => STATUS[String(code)] ?? 500;

/**
 * What leaves the server when an operation fails: a code, and for our own failures the id under which
 * the log tells the rest. Never a stack, never the text of a database.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && code in STATUS) {
    return { message: formatted.message, path: formatted.path, extensions: { code } };
  }
  const cause = unwrapResolverError(error);
  if (isUnstorableText(cause) || isWrongArgument(cause))
    return { ...coded('BAD_USER_INPUT').toJSON(), path: formatted.path };
  return { ...failure(cause), path: formatted.path };
}

/** PostgreSQL keeps no U+0000, in text (22021) or in JSON (22P05): the client that sends one has made the mistake. */
function isUnstorableText(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const driverError = 'driverError' in cause ? cause.driverError : cause;
  const code = driverError instanceof Error && 'code' in driverError ? driverError.code : null;
  return code === '22021' || code === '22P05';
}

/**
 * A variable that may be nothing, sent as nothing to an argument that may only be left out: GraphQL finds out when the
 * field is executed, and points at the argument. What our own code throws has a code or points at nothing.
 */
const isWrongArgument = (cause: unknown): boolean =>
  cause instanceof GraphQLError && cause.extensions.code === undefined && Boolean(cause.nodes?.length);

/** Logs a failure and gives the error that names it. */
export function failure(cause: unknown): GraphQLFormattedError {
  const requestId = randomUUID();
  log.error('operation failed', {
    requestId,
    error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  });
  return { message: 'internal error', extensions: { code: 'INTERNAL', requestId } };
}

/** An error with nothing but its code and the parameters of the refused rule. */
export const coded = (code: string, params?: object) =>
  new GraphQLError(code.toLowerCase().replaceAll('_', ' '), {
    extensions: params ? { code, params } : { code },
  });
