import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { memoryFolder } from './memory-folder.ts';
import { isPassing, startPostgres, startTestPostgres, type RunningPostgres } from './postgres.ts';
import { makeThoroughfare } from './postgres-account.ts';
import { ended } from './processes.ts';

async function ask<T>(server: RunningPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const countNotes = (server: RunningPostgres) =>
  ask<{ n: number }>(server, 'select count(*)::int as n from note');

describe('the embedded PostgreSQL of a folder', () => {
  let home: string;
  let dataDir: string;
  const open = () => startPostgres({ dataDir, durable: true });

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'campus-postgres-spec-'));
    makeThoroughfare(home);
    dataDir = join(home, 'data');
    const server = await open();
    await ask(server, `create table note (text text); insert into note values ('países')`);
    await server.stop();
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('keeps its rows over a restart, in UTF-8 whatever the locale of the machine', async () => {
    const server = await open();
    expect(server.adopted).toBe(false);
    const kept = await ask(server, `select text, lower('É') as low from note where text like 'pa%'`);
    expect(kept).toEqual([{ text: 'países', low: 'é' }]);
    expect(await ask(server, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await server.stop();
    expect(server.isUp()).toBe(false);
  });

  it('recovers after the server was killed', async () => {
    const server = await open();
    await ask(server, `insert into note values ('kept')`);
    process.kill(server.pid, 'SIGKILL');
    await ended(server.pid, 60_000);
    const again = await open();
    expect(await ask(again, `select text from note where text = 'kept'`)).toHaveLength(1);
    await again.stop();
  });

  it('adopts the server that a killed process left behind', async () => {
    const program = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))});
      const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
      console.log(pid);
      process.kill(process.pid, 'SIGKILL');`;
    const pid = Number(await outputOf(program));
    const server = await open();
    expect(server).toMatchObject({ adopted: true, pid });
    expect(await countNotes(server)).toHaveLength(1);
    await server.stop();
    expect(server.isUp()).toBe(false);
  });

  it('is shared by processes, and ends with the last of them', async () => {
    const program = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))});
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
      console.log('open');
      process.stdin.once('end', async () => { await server.stop(); process.exit(); }).resume();`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await new Promise((resolve) => other.stdout.once('data', resolve));
    const server = await open();
    expect(server.adopted).toBe(true);
    await server.stop();
    expect(server.isUp()).toBe(true);
    other.stdin.end();
    await new Promise((resolve) => other.once('close', resolve));
    expect(server.isUp()).toBe(false);
  });

  it('does not mistake another process for its server', async () => {
    const lines = [process.pid, dataDir, 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(join(dataDir, 'postmaster.pid'), `${lines.join('\n')}\n`);
    const server = await open();
    expect(server.adopted).toBe(false);
    expect(server.pid).not.toBe(process.pid);
    await server.stop();
  });

  it('lets nobody else read the data or the password', () => {
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'campus-password')).mode & 0o077).toBe(0);
  });

  it('refuses a stranger without the password', async () => {
    const server = await open();
    const url = new URL(server.url);
    url.password = 'guessed';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('says which version made a folder it cannot open', async () => {
    const version = join(dataDir, 'PG_VERSION');
    const before = readFileSync(version);
    writeFileSync(version, '15\n');
    await expect(open()).rejects.toThrow(/made by PostgreSQL 15/);
    writeFileSync(version, before);
  });
});

describe('the PostgreSQL of a test run', () => {
  it('lies in memory where there is room, is gone with everything when the run stops, and sweeps what a killed run left', async () => {
    const program = `
      const { startTestPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))});
      const { pid } = await startTestPostgres();
      console.log(pid);
      process.kill(process.pid, 'SIGKILL');`;
    const orphan = Number(await outputOf(program));
    const memory = memoryFolder();
    const server = await startTestPostgres();
    expect(await ended(orphan, 5_000)).toBe(true);
    expect(await ask(server, 'show fsync')).toEqual([{ fsync: 'off' }]);
    const [place] = await ask<{ data_directory: string }>(server, 'show data_directory');
    const own = dirname(place?.data_directory ?? '');
    expect(existsSync(own)).toBe(true);
    expect(dirname(own)).toBe(memory ?? dirname(own));
    await server.stop();
    expect(existsSync(own)).toBe(false);
    expect(server.isUp()).toBe(false);
  });
});

describe('what keeps PostgreSQL from starting', () => {
  it.each([
    ['a killed server that its parent has not collected', 'lock file "postmaster.pid" already exists', true],
    ['its children that still end', 'pre-existing shared memory block (key 1) is still in use', true],
    ['a port that somebody took', 'could not bind IPv4 address "127.0.0.1": Address already in use', true],
    ['a folder that is none of ours', 'data directory "/data" has wrong ownership', false],
  ])('%s: %s', (_reason, said, passes) => {
    expect(isPassing(`2026-11-29 09:41:01 UTC FATAL:  ${said}`)).toBe(passes);
  });
});

/** The output of a program; ours kill themselves, so the exit code means nothing. */
async function outputOf(program: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return output;
}
