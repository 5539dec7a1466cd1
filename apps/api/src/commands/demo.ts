import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.ts';
import { schemas } from '../domains.ts';
import { demoSignIns } from '@campus/people';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { DEMO_DOMAIN } from '@campus/people';
import { OperatorError, optionsOf, say, type Arguments, type Command } from './command.ts';
import { migrateDatabase } from './upkeep/migrate.ts';
import { prepareContent, prepareDemo } from './upkeep/prepare.ts';

const refuseInProduction = (config: Config) => {
  if (config.isProduction) throw new OperatorError('There are no demo people in production.');
};

async function prepared(config: Config): Promise<number> {
  await migrateDatabase(config);
  const app = await NestFactory.createApplicationContext(AppModule.withoutClients(config), {
    logger: new NestLog(),
    abortOnError: false,
  });
  try {
    await prepareContent(app, config.contentDir);
    return await prepareDemo(app);
  } finally {
    await app.close();
  }
}

const signIns = () => demoSignIns().map(({ email, password, role }) => `  ${email}  ${password}  (${role})`);

export const demoSeed: Command = {
  name: 'demo seed',
  usage: 'demo seed',
  summary: 'create the demo people that are missing; existing ones stay as they are',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const config = readConfig();
    refuseInProduction(config);
    const made = await prepared(config);
    say(args, [`${made} demo people were made.`, ...signIns()], { made, people: demoSignIns() });
    return 0;
  },
};

const IN_USE = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and application_name = 'campus' and pid <> pg_backend_pid()`;
/** How long the last connections of a campus that has just stopped may still be listed. */
const LEAVING_MS = 5_000;
const OTHERS = `select count(*)::int as count from person p where not exists (
  select from person_email e where e.person_id = p.id and e.address like '%@${DEMO_DOMAIN}')`;
const IS_OURS = `select to_regclass('person') is not null as "isOurs"`;
const HAS_TABLES = `select count(*)::int as count from information_schema.tables
  where table_schema not in ('pg_catalog', 'information_schema')`;

/** The database lists a connection until its own process for that has ended: after the campus has. */
async function isInUse(source: DataSource): Promise<boolean> {
  const until = Date.now() + LEAVING_MS;
  for (;;) {
    const [{ count }] = (await source.query(IN_USE)) as [{ count: number }];
    if (!count || Date.now() > until) return count > 0;
    await wait(100);
  }
}

/** Why this database should not be dropped without confirmation, or null. */
async function doubt(source: DataSource): Promise<string | null> {
  const [{ isOurs }] = (await source.query(IS_OURS)) as [{ isOurs: boolean }];
  const [{ count }] = (await source.query(isOurs ? OTHERS : HAS_TABLES)) as [{ count: number }];
  if (!count) return null;
  return isOurs ? `${count} people in it are not demo people` : 'it contains other tables';
}

/** Records and certificates refuse to be deleted, and rightly: the only honest way back is a new database. */
async function empty(config: Config, args: Arguments): Promise<void> {
  const source = await new DataSource(
    dataSourceOptions(config.databaseOwnerUrl, { for: 'migrating', poolSize: 1, migrations: [] }),
  ).initialize();
  try {
    if (await isInUse(source))
      throw new OperatorError('The campus is running on this database: stop it and try again.');
    const why = args.flags.has('yes') ? null : await doubt(source);
    if (why)
      throw new OperatorError(
        `Everything in this database would be deleted, and ${why}. If you want that, add --yes.`,
      );
    await source.query(
      `drop schema if exists graphile_worker,
       ${schemas.join(', ')} cascade; drop schema public cascade; create schema public`,
    );
  } finally {
    await source.destroy();
  }
}

export const demoReset: Command = {
  name: 'demo reset',
  usage: 'demo reset [--yes]',
  summary: 'delete everything in the demo database and create it again, as on the first day',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const config = readConfig();
    refuseInProduction(config);
    await empty(config, args);
    const made = await prepared(config);
    say(args, [`The demo is as on the first day, with ${made} people.`, ...signIns()], {
      made,
      people: demoSignIns(),
    });
    return 0;
  },
};
