import { type INestApplicationContext } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { schemas } from '../../domains.ts';
import { migrations } from '../../migrations/index.ts';
import { ConfigError } from '@campus/platform/config/config-error.ts';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { schemaAge } from './schema-age.ts';
import { onSchemas } from './search-path.ts';
import { prepareServingRole } from '@campus/platform/database/serving-role.ts';
import { migrateJobs } from '@campus/platform/jobs/job-schema.ts';
import { seedCountries } from '../../seeds/people.ts';
import { seedProgramme } from '../../seeds/programme.ts';
import { OperatorError, say, type Command } from '../command.ts';
import { upkeepSay } from './upkeep-say.ts';

const appliedMigrations = statement<{ name: string }>('migrations-applied', 'select name from migrations');

/** An earlier campus on the tables of a later one would write what that one no longer understands. */
export async function checkSchema(app: INestApplicationContext): Promise<void> {
  const applied = await app.get(Database).rows(appliedMigrations);
  const age = schemaAge(applied.map(({ name }) => name));
  if (age === 'newer') throw new OperatorError(upkeepSay('laterDatabase'));
  if (age === 'older') throw new OperatorError(upkeepSay('earlierDatabase'));
}

async function refuseEarlierPostgres(runner: QueryRunner): Promise<void> {
  const [{ version }] = (await runner.query(
    `select current_setting('server_version_num')::int as version`,
  )) as [{ version: number }];
  if (version < 160_000) throw new ConfigError('DATABASE_URL', 'DATABASE_OLD');
}

async function refuseLater(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migrations'))) return;
  const applied = (await runner.query('select name from migrations')) as { name: string }[];
  if (schemaAge(applied.map(({ name }) => name)) === 'newer')
    throw new OperatorError(upkeepSay('laterDatabase'));
}

/** Names of the migrations this campus knows, oldest first. */
export const knownMigrations = (): string[] => migrations.map((migration) => new migration().name);

async function withMigrations<Result>(
  ownerUrl: string,
  wanted: typeof migrations,
  work: (source: DataSource) => Promise<Result>,
): Promise<Result> {
  return onSchemas(ownerUrl, async () => {
    const source = await new DataSource(
      dataSourceOptions(ownerUrl, { for: 'migrating', poolSize: 2, migrations: wanted }),
    ).initialize();
    return work(source).finally(() => source.destroy());
  });
}

/** The schema an archive was made with, empty; later migrations run when its rows are loaded. */
export async function migrateTo(ownerUrl: string, names: readonly string[]): Promise<void> {
  const wanted = migrations.filter((migration) => names.includes(new migration().name));
  await withMigrations(ownerUrl, wanted, async (source) => {
    await source.runMigrations();
    await migrateJobs(ownerUrl);
  });
}

export type Addresses = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl'>;

/**
 * Brings the database to the newest schema, the queue's, the countries and the programme, and lets who serves in;
 * returns the names of what was applied.
 */
export async function migrateDatabase({ databaseUrl, databaseOwnerUrl }: Addresses): Promise<string[]> {
  return withMigrations(databaseOwnerUrl, migrations, async (source) => {
    const owner = source.createQueryRunner();
    try {
      await refuseEarlierPostgres(owner);
      await refuseLater(owner);
      const applied = (await source.runMigrations()).map((migration) => migration.name);
      await seedCountries(source);
      await seedProgramme(source);
      await migrateJobs(databaseOwnerUrl);
      await prepareServingRole(owner, databaseUrl, schemas);
      return applied;
    } finally {
      await owner.release();
    }
  });
}

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database to the newest schema',
  needsDatabase: true,
  async run(args) {
    const applied = await migrateDatabase(readConfig());
    say(args, applied.length ? applied.map((name) => `applied ${name}`) : ['The database is up to date.'], {
      applied,
    });
    return 0;
  },
};
