import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Module } from '@nestjs/common';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { Sessions } from '../auth/sessions.ts';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { CampusDriver } from './campus-driver.ts';
import { formatError } from './failures/format-error.ts';
import './locale.type.ts';
import { type CampusContext } from './context.ts';
import { withRealDates } from './real-dates.ts';
import { httpStatus } from './failures/http-status.ts';
import { limits, MAX_TOKENS } from './operations/query-limits.ts';
import { withoutPropertyResolvers } from './property-fields.ts';

/** Names the viewing an operation belongs to: the campus as a learner sees it (module viewings). */
const VIEWING_HEADER = 'x-campus-as';

/** What an operation's context is made of, the same for /graphql and /op. */
export async function contextFor(
  sessions: Sessions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<CampusContext> {
  const sessionToken = sessions.tokenOf(request);
  const entry = await sessions.entryOf(sessionToken);
  const viewingId = request.headers[VIEWING_HEADER];
  if (!entry.actor || typeof viewingId !== 'string') return { ...entry, sessionToken, request, reply };
  // A viewing that is over must not turn into the campus of the person who looked.
  const actor = await sessions.viewedBy(entry.actor, viewingId);
  return { ...entry, actor, sessionToken, request, reply };
}

export function graphqlOptions(config: Config, sessions: Sessions): ApolloDriverConfig {
  return {
    autoSchemaFile: true,
    // Apollo checks the schema; Nest's check, which asks it about itself, costs as much as to build it.
    buildSchemaOptions: { skipCheck: true },
    transformSchema: (schema) => withRealDates(withoutPropertyResolvers(schema)),
    path: '/graphql',
    graphiql: false,
    playground: false,
    introspection: config.isGraphqlOpen,
    csrfPrevention: { requestHeaders: ['x-campus-request'] },
    // Its field hook wraps every resolver of every request and costs nearly half of Apollo's time.
    plugins: [ApolloServerPluginCacheControlDisabled(), httpStatus()],
    // Nest would answer 200 to an exception of a resolver; ours answers as /op does.
    preserveHttpStatusForExecutionErrors: false,
    validationRules: [limits, ...(config.isGraphqlOpen ? [] : [NoSchemaIntrospectionCustomRule])],
    parseOptions: { maxTokens: MAX_TOKENS },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    formatError,
    context: (request: FastifyRequest, reply: FastifyReply) => contextFor(sessions, request, reply),
  };
}

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: CampusDriver,
      inject: [CONFIG, Sessions],
      useFactory: graphqlOptions,
    }),
  ],
})
export class CampusGraphqlModule {
  constructor(
    readonly host: GraphQLSchemaHost,
    @Inject(CONFIG) readonly config: Config,
  ) {}
}
