import { type ApolloServerPlugin } from '@apollo/server';
import { statusOf } from './format-error.ts';

/**
 * /graphql uses the same status codes as /op: 401 not signed in, 403 not allowed, 400 the client's error, 500
 * ours.
 */
export function httpStatus(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          if (errors?.length)
            response.http.status = Math.max(...errors.map((error) => statusOf(error.extensions?.code)));
        },
      };
    },
  };
}
