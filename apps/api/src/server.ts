import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { FrontPage } from '@campus/overview';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Epochs } from '@campus/platform/database/epochs.ts';
import { onlyRegistered } from '@campus/platform/graphql/operations/only-registered.ts';
import { RegisteredOperations } from '@campus/platform/graphql/operations/registered-operations.ts';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { answerError, ErrorFilter } from '@campus/platform/http/error-filter.ts';
import { healthRoutes } from '@campus/platform/http/health.route.ts';
import { Health } from '@campus/platform/http/health.ts';
import { imprintRoutes } from '@campus/platform/http/imprint.routes.ts';
import { admitInTurn } from '@campus/platform/load/admission.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { operationsRoute } from '@campus/platform/http/operations.route.ts';
import { sameSiteGraphql } from '@campus/platform/http/same-site.ts';
import { securityHeaders } from '@campus/platform/http/security-headers.ts';
import { trailRequests } from '@campus/platform/security-log/request-trail.ts';
import { clientFiles } from '@campus/platform/http/client-files.ts';
import { StorageRoom } from '@campus/platform/storage/room.ts';
import { outboxRoutes } from '@campus/platform/mail/outbox.route.ts';

/** The campus, wired and initialised but not listening: `serve` and the API tests start from here. */
export async function createServer(config: Config): Promise<NestFastifyApplication> {
  // Hop 0 is the machine that connects to us; it and the proxies before it are believed, nothing further.
  const proxies = config.trustedProxies;
  const adapter = new FastifyAdapter({
    trustProxy: proxies > 0 ? (_address: string, hop: number) => hop < proxies : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    logger: new NestLog(),
    abortOnError: false,
  });
  const http = adapter.getInstance();
  // Set before any route: an existing route keeps the handler it was made with, and Nest adds its own at the
  // end.
  http.setErrorHandler((error, _request, reply) => answerError(error, reply));
  await http.register(cookie);
  securityHeaders(http, config);
  app.useGlobalFilters(new ErrorFilter());
  let operations: RegisteredOperations | undefined;
  const lazily = {
    find: (id: string) => {
      operations ??= new RegisteredOperations(app.get(GraphQLSchemaHost).schema, registeredTexts());
      return operations.find(id);
    },
  };
  trailRequests(http);
  admitInTurn(http, config.poolSize);
  sameSiteGraphql(http, config.publicUrl);
  if (!config.isGraphqlOpen) onlyRegistered(http);
  operationsRoute(http, lazily, app.get(Sessions), app.get(Epochs), config);
  imprintRoutes(http, config);
  let health: Health | undefined;
  healthRoutes(http, () => (health ??= new Health(app.get(Database), app.get(StorageRoom))));
  if (config.isDemo) outboxRoutes(http, () => app.get(Database), config.publicUrl);
  await clientFiles(http, config, (request, reply) => app.get(FrontPage).answers(request, reply));
  await app.init();
  return app;
}
