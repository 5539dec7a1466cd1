import { NestFactory } from '@nestjs/core';
import { type INestApplicationContext } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AppModule } from '../app.module.ts';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { asLongWork } from '@campus/platform/database/campus-pool.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { OperatorError } from './command.ts';
import { checkSchema } from './upkeep/migrate.ts';
import { upkeepSay } from './upkeep/upkeep-say.ts';

/** What the operator reads where a client would show its catalogue. */
function sentence({ code, params }: Refused): string {
  if (code === 'NOT_FOUND') return 'There is no such person, or nothing of the kind to change.';
  if (code === 'INPUT_INVALID' && params.reason === 'TAKEN') return 'Somebody has this address already.';
  if (code === 'INPUT_INVALID') return `The ${String(params.field)} is not acceptable.`;
  return `Refused: ${code}.`;
}

/** PostgreSQL's code for a missing table. */
const isUnprepared = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42P01';

function asFault(error: unknown): unknown {
  if (error instanceof Refused) return new OperatorError(sentence(error));
  return isUnprepared(error) ? new OperatorError(upkeepSay('unpreparedDatabase')) : error;
}

/** The wired campus without its HTTP server, while one command runs. */
export async function withCampus<Result>(
  work: (app: INestApplicationContext) => Promise<Result>,
  config: Config = readConfig(),
): Promise<Result> {
  const app = await NestFactory.createApplicationContext(AppModule.withoutClients(config), {
    logger: new NestLog(),
    abortOnError: false,
  });
  try {
    await checkSchema(app);
    return await asLongWork({}, () => work(app));
  } catch (error) {
    throw asFault(error);
  } finally {
    await app.close();
  }
}

/** The same in one transaction: `work` reaches the database through it alone. */
export const inCampus = <Result>(
  work: (tx: EntityManager, app: INestApplicationContext) => Promise<Result>,
): Promise<Result> => withCampus((app) => app.get(Database).transaction((tx) => work(tx, app)));
