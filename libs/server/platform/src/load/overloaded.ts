import { GraphQLError } from 'graphql';

/**
 * More is asked of the server than it can do soon. Nothing was done, and the same request helps later: HTTP 503 with
 * Retry-After (RFC 9110, 10.2.3), which our clients keep to with a jitter of their own.
 */
export class Overloaded extends GraphQLError {
  /** `seconds` to stay away. */
  constructor(readonly seconds: number) {
    super('overloaded', { extensions: { code: 'OVERLOADED', http: { status: 503 } } });
  }
}
