import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { bringCluster, keepCluster, shelf } from './kept-cluster.ts';
import { startTestPostgres, type TestPostgres } from './postgres.ts';

const home = mkdtempSync(join(tmpdir(), 'campus-kept-'));
const name = `spec_${process.pid}`;

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  for (const kept of [name, `${name}_other`]) rmSync(join(shelf, kept), { recursive: true, force: true });
});

async function ask(server: TestPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

it('gives the next server of the name what this one holds, and one of another name nothing', async () => {
  const first = await startTestPostgres(name);
  await ask(first, 'create table kept as select 7 as number');
  await first.keep();
  expect(first.isUp()).toBe(false);

  const second = await startTestPostgres(name);
  expect(await ask(second, 'select * from kept')).toEqual([{ number: 7 }]);
  await ask(second, 'drop table kept');
  await second.stop();

  const third = await startTestPostgres(name);
  expect(await ask(third, 'select * from kept')).toEqual([{ number: 7 }]);
  await third.stop();

  const other = await startTestPostgres(`${name}_other`);
  expect(await ask(other, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
  await other.stop();
});

const plant = (folder: string, version: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'PG_VERSION'), version);
};

it('keeps the three that were used last', () => {
  const folder = join(home, 'shelf');
  for (const [index, each] of ['a', 'b', 'c'].entries()) {
    plant(join(home, each), each);
    keepCluster(each, join(home, each), folder);
    utimesSync(join(folder, each), index + 1, index + 1);
  }
  expect(bringCluster('a', join(home, 'again'), folder)).toBe(true);
  expect(readFileSync(join(home, 'again', 'PG_VERSION'), 'utf8')).toBe('a');
  plant(join(home, 'd'), 'd');
  keepCluster('d', join(home, 'd'), folder);
  expect(readdirSync(folder).sort()).toEqual(['a', 'c', 'd']);
});

it('brings none that is unknown or not whole', () => {
  const folder = join(home, 'broken');
  mkdirSync(join(folder, 'half'), { recursive: true });
  for (const each of ['half', 'unknown']) {
    expect(bringCluster(each, join(home, each), folder)).toBe(false);
    expect(readdirSync(home)).not.toContain(each);
  }
});
