import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { DataSource } from 'typeorm';
import { onSchemas } from '../../src/commands/upkeep/search-path.ts';
import { ListTheSourcesOfFacts1796118973371 } from '../../src/migrations/1796118973371-list-the-sources-of-facts.ts';
import { migrations } from '../../src/migrations/index.ts';
import { urlOf, withClient } from '../support/databases.ts';

/** What the migration does to facts that are there. */
describe('sources of facts, which were one text each', () => {
  const database = `spec_${randomUUID().replaceAll('-', '')}`;
  const migration = new ListTheSourcesOfFacts1796118973371();
  const seeded = 'Renamed in October 2018.';
  let source: DataSource;

  const step = async (way: 'up' | 'down') => {
    const runner = source.createQueryRunner();
    await migration[way](runner).finally(() => runner.release());
  };
  const plant = async (text: string | null) => {
    const id = randomUUID();
    await source.query(
      `insert into country_role (id, country_code, role, source) values ($1, 'MX', 'observer', $2)`,
      [id, text],
    );
    return id;
  };
  const valueOf = async (id: string, column: 'source' | 'sources') => {
    const rows: { value: unknown }[] = await source.query(
      `select ${column} as value from country_participation where id = $1`,
      [id],
    );
    return rows[0]?.value;
  };

  beforeAll(async () => {
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    await onSchemas(urlOf(database), () => Promise.resolve());
    const earlier = migrations.slice(0, migrations.indexOf(ListTheSourcesOfFacts1796118973371));
    source = await new DataSource(
      dataSourceOptions(urlOf(database), { for: 'migrating', poolSize: 2, migrations: earlier }),
    ).initialize();
    await source.runMigrations();
    await source.query(`insert into country (code, names) values ('MX', '{}') on conflict do nothing`);
  });
  afterAll(async () => {
    await source.destroy();
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
  });

  it('become lists: those that came with the campus in three languages, others as they were', async () => {
    const [ours, own, none] = [await plant(seeded), await plant('Nota verbal 12/2018.'), await plant(null)];
    await step('up');
    expect(await valueOf(ours, 'sources')).toEqual([
      { es: 'Cambió de nombre en octubre de 2018.', en: seeded, fr: 'Renommé en octobre 2018.', url: null },
    ]);
    expect(await valueOf(own, 'sources')).toEqual([{ es: 'Nota verbal 12/2018.', url: null }]);
    expect(await valueOf(none, 'sources')).toEqual([]);
    await step('down');
    expect([
      await valueOf(ours, 'source'),
      await valueOf(own, 'source'),
      await valueOf(none, 'source'),
    ]).toEqual([seeded, 'Nota verbal 12/2018.', null]);
  });
});
