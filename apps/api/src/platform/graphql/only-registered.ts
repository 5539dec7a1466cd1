import { type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { registeredTexts } from './operation-texts.ts';

/** In production /graphql takes the registered operations and nothing else: no stranger composes queries. */
export function onlyRegistered(): ApolloServerPlugin {
  const texts = new Set(Object.values(registeredTexts()));
  return {
    async requestDidStart() {
      return {
        async didResolveSource({ source }) {
          if (texts.has(source)) return;
          throw new GraphQLError('only registered operations', {
            extensions: { code: 'OPERATION_NOT_REGISTERED', http: { status: 400 } },
          });
        },
      };
    },
  };
}
