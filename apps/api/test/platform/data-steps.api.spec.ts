import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.ts';
import { TellDeclinedFromRejected1795915793980 } from '../../src/migrations/1795915793980-tell-declined-from-rejected.ts';
import { dataSourceOptions } from '@campus/platform/database/data-source.ts';
import { urlOf, withClient } from '../support/databases.ts';

const database = `spec_${randomUUID().replaceAll('-', '')}`;

const [BEFORE, AFTER] = ['2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z'];

interface Old {
  state: string;
  told: string | null;
  decided: string | null;
  declined: string | null;
}

/** What a migration does to rows that are there. */
describe('who declined a seat, told from who was rejected', () => {
  const migration = new TellDeclinedFromRejected1795915793980();
  let source: DataSource;
  const stateOf = async (id: string) =>
    (
      (await source.query(`select state, told_state as told from nomination where id = $1`, [id])) as {
        state: string;
        told: string | null;
      }[]
    )[0];
  const as = async (step: 'up' | 'down') => {
    const runner = source.createQueryRunner();
    await migration[step](runner).finally(() => runner.release());
  };
  const plant = async ({ state, told, decided, declined }: Old): Promise<string> => {
    const id = randomUUID();
    const runner = source.createQueryRunner();
    try {
      // What a nomination points to is of no matter here.
      await runner.query('set session_replication_role = replica');
      await runner.query(
        `insert into nomination (id, call_id, edition_id, client_key, source, state, told_state, decided_at, declined_at,
           given_names, first_surname, address, locale, nominator_name, institution_name, institution_kind)
         values ($1, $2, $2, $2, 'sheet', $3, $4, $5, $6, 'Inés', 'Paz', 'ines@example.org', 'es', 'Rosario Méndez', 'SRE', 'foreign_ministry')`,
        [id, randomUUID(), state, told, decided, declined],
      );
    } finally {
      await runner.query('set session_replication_role = default');
      await runner.release();
    }
    return id;
  };

  beforeAll(async () => {
    await withClient('postgres', (client) => client.query(`create database ${database}`));
    const earlier = migrations.slice(0, migrations.indexOf(TellDeclinedFromRejected1795915793980));
    source = await new DataSource({
      ...dataSourceOptions(urlOf(database), { for: 'migrating', poolSize: 2, migrations: earlier }),
    }).initialize();
    await source.runMigrations();
  });
  afterAll(async () => {
    await source.destroy();
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
  });

  it.each<[string, Old, string, string | null]>([
    [
      'declined and told so',
      { state: 'rejected', told: 'rejected', decided: BEFORE, declined: AFTER },
      'declined',
      'declined',
    ],
    [
      'declined, told of the acceptance only',
      { state: 'rejected', told: 'accepted', decided: BEFORE, declined: AFTER },
      'declined',
      'accepted',
    ],
    [
      'declined at the moment of the decision',
      { state: 'rejected', told: null, decided: AFTER, declined: AFTER },
      'declined',
      null,
    ],
    [
      'declined, never decided on',
      { state: 'rejected', told: null, decided: null, declined: AFTER },
      'declined',
      null,
    ],
    [
      'declined, and decided on again later',
      { state: 'rejected', told: 'rejected', decided: AFTER, declined: BEFORE },
      'rejected',
      'rejected',
    ],
    [
      'turned away',
      { state: 'rejected', told: 'rejected', decided: AFTER, declined: null },
      'rejected',
      'rejected',
    ],
    [
      'declined once, accepted since',
      { state: 'accepted', told: 'rejected', decided: BEFORE, declined: AFTER },
      'accepted',
      'rejected',
    ],
  ])('%s', async (_who, old, state, told) => {
    const id = await plant(old);
    await as('up');
    expect(await stateOf(id)).toEqual({ state, told });
    await as('down');
    expect(await stateOf(id)).toEqual({ state: old.state, told: old.told });
  });
});
