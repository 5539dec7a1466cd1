import { GraphQLError } from 'graphql';

/**
 * The server is asked for more than it can soon do. Nothing was done, and the same request will work later:
 * HTTP 503 with Retry-After (RFC 9110, 10.2.3), which our clients obey with some jitter.
 */
export class Overloaded extends GraphQLError {
  /** `seconds` to stay away. */
  constructor(readonly seconds: number) {
    super('overloaded', { extensions: { code: 'OVERLOADED', http: { status: 503 } } });
  }
}
