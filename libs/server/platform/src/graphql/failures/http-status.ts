import { type ApolloServerPlugin } from '@apollo/server';
import { statusOf } from './format-error.ts';

/** At /graphql the status says what it says at /op: 401 sign in, 403 not yours, 400 your mistake, 500 ours. */
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
