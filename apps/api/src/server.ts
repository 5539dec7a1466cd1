import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { Sessions } from './platform/auth/sessions.ts';
import { type Config } from './platform/config/config.ts';
import { RegisteredOperations } from './platform/graphql/registered-operations.ts';
import { registeredTexts } from './platform/graphql/operation-texts.ts';
import { ErrorAnswers } from './platform/http/error-answers.ts';
import { NestLog } from './platform/http/nest-log.ts';
import { operationsRoute } from './platform/http/operations.route.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { learnerFiles } from './platform/http/learner-files.ts';

/** The campus, wired and initialised but not listening: `serve` and the API tests start from here. */
export async function createServer(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: config.trustedProxies > 0 ? (_address: string, hop: number) => hop <= config.trustedProxies : false, bodyLimit: 1024 * 1024, routerOptions: { maxParamLength: 300 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, { logger: new NestLog(), abortOnError: false });
  const http = adapter.getInstance();
  await http.register(cookie);
  securityHeaders(http, config);
  app.useGlobalFilters(new ErrorAnswers());
  app.enableShutdownHooks();
  let operations: RegisteredOperations | undefined;
  const lazily = {
    find: (id: string) => {
      operations ??= new RegisteredOperations(app.get(GraphQLSchemaHost).schema, registeredTexts());
      return operations.find(id);
    },
  };
  operationsRoute(http, lazily, app.get(Sessions), config);
  await learnerFiles(http, config);
  await app.init();
  return app;
}
