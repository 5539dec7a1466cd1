import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprint } from './build.ts';
import { findChromium } from './chromium.ts';
import { assertRecentVersion } from './database.ts';
import { Fault } from './fault.ts';
import { isInstalled } from './installed.ts';
import { readMark, withLock, Leases, writeMark } from './leases.ts';
import { clientVariables, needsDatabase } from './operator.ts';
import { root } from './paths.ts';
import { assertFree, freePair, isFree } from './ports.ts';
import { accountNamed, closedFolderAbove } from './postgres-account.ts';
import { parsePidFile } from './postgres-pid-file.ts';
import { isRunning, isStillRunning, markOf } from './processes.ts';
import { run } from './run.ts';
import { serverEnvironment } from './server-environment.ts';
import { parseFact } from './server-process.ts';
import { judged, nothing, summary, tallyOfJest, tallyOfPlaywright } from './tally.ts';
import { readRequest } from './test-request.ts';
import { cleanEnvironment } from './test-environment.ts';
import { abandonedHomes, claimHome } from './test-homes.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'campus-launcher-spec-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('what counts as passed', () => {
  const report = (over: object) => ({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [],
    ...over,
  });

  it('counts tests of Jest', () => {
    expect(
      tallyOfJest(report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })),
    ).toEqual({
      passed: 3,
      failed: 1,
      skipped: 3,
    });
  });

  it('counts a spec file that crashed as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(tallyOfJest(report({ numPassedTests: 2, numFailedTests: 1, testResults })).failed).toBe(3);
  });

  it('counts a journey that passed when told again as passed, and a fault outside any journey as a failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it.each([
    ['nothing ran', nothing, 0, 1],
    ['all passed, yet the program says no', { passed: 2, failed: 0, skipped: 0 }, 1, 1],
    ['all passed', { passed: 2, failed: 0, skipped: 0 }, 0, 0],
    ['all skipped', { passed: 0, failed: 0, skipped: 2 }, 0, 0],
    ['one failed', { passed: 2, failed: 1, skipped: 0 }, 1, 1],
  ])('when %s', (_case, tally, code, failed) => {
    expect(judged(tally, code).failed).toBe(failed);
  });

  it('ends with a line a machine can read', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summary({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('what was asked for', () => {
  it('sorts paths to their runner, as seen from where the caller stands', () => {
    expect(readRequest(['--quick', 'tools/campus', 'apps/journeys'], root)).toEqual({
      isQuick: true,
      seed: null,
      since: null,
      isOfAllSpecs: false,
      jestPaths: ['tools/campus'],
      journeyPaths: ['apps/journeys'],
      updatesPictures: false,
    });
    expect(readRequest(['checks'], join(root, 'tools')).jestPaths).toEqual(['tools/checks']);
  });

  it('draws an order, or takes the one it is told', () => {
    expect(readRequest(['--shuffle=7'], root).seed).toBe(7);
    expect(readRequest(['--shuffle'], root).seed).toEqual(expect.any(Number));
  });

  it('draws the pictures again, by the stories that compare them and nothing else', () => {
    const { updatesPictures, jestPaths, journeyPaths } = readRequest(['--update-pictures'], root);
    expect({ updatesPictures, jestPaths }).toEqual({ updatesPictures: true, jestPaths: [] });
    expect(journeyPaths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(journeyPaths).toHaveLength(3);
  });

  it.each([[['--since', 'main']], [['--since=main']]])(
    'asks what may differ since a revision: %j',
    (words) => {
      expect(readRequest(words, root)).toMatchObject({ since: 'main', jestPaths: [] });
    },
  );

  it.each([
    [['--since']],
    [['--since=']],
    [['--since', '--quick']],
    [['--since', 'main', 'tools']],
    [['--fast']],
    [['--update-pictures', 'tools']],
    [['--shuffle=x']],
    [['no/such/place']],
    [['..']],
  ])('refuses %j', (words) => {
    expect(() => readRequest(words, root)).toThrow(Fault);
  });

  it.each([
    ['content check content', false],
    ['content stamp content', false],
    ['content table --check', false],
    ['--json scorm inspect a.zip', false],
    ['schema --check', false],
    ['people add --help', false],
    ['content import content', true],
    ['people add a@b.example', true],
    ['schemas', true],
  ])('%s needs the database: %s', (words, needed) => {
    expect(needsDatabase(words.split(' '))).toBe(needed);
  });
});

describe('what the server says', () => {
  const person = { email: 'ana@demo.example', password: 'x', role: 'learner' };

  it.each([
    ['{"step":"migrate"}', { kind: 'step', name: 'migrate' }],
    [
      '{"ready":true,"address":"http://localhost:1"}',
      { kind: 'ready', address: 'http://localhost:1', people: [] },
    ],
    [
      JSON.stringify({ ready: true, address: 'http://localhost:1', people: [person, { email: 'half' }] }),
      { kind: 'ready', address: 'http://localhost:1', people: [person] },
    ],
    ['{"ready":true}', null],
    ['plain words', null],
    ['null', null],
  ])('%s', (line, fact) => {
    expect(parseFact(line)).toEqual(fact);
  });
});

describe('environments', () => {
  it('gives the API absolute paths, both ports and a secret of this clone that stays', () => {
    const env = serverEnvironment(
      { DATA_DIR: home, PORT: '4000' },
      { url: 'postgres://x', ownerUrl: 'postgres://owner@x' },
    );
    expect(env).toMatchObject({
      PORT: '4000',
      CONTENT_PORT: '4001',
      DATABASE_URL: 'postgres://x',
      DATABASE_OWNER_URL: 'postgres://owner@x',
      STORAGE_DIR: join(home, 'storage'),
      NODE_ENV: 'development',
    });
    expect(env.CAMPUS_SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect(serverEnvironment({ DATA_DIR: home }, null).CAMPUS_SECRET).toBe(env.CAMPUS_SECRET);
  });

  it('invents no secret in production', () => {
    expect(serverEnvironment({ DATA_DIR: home, NODE_ENV: 'production' }, null).CAMPUS_SECRET).toBeUndefined();
  });

  it('keeps tests away from whatever the shell points at', () => {
    const shell = { DATABASE_URL: 'x', DATABASE_URL_FILE: 'x', CAMPUS_SECRET: 'x', SMTP_URL: 'x', PORT: '1' };
    const kept = { PATH: 'p', CAMPUS_TEST_POSTGRES: 'x', CHROMIUM_PATH: 'c' };
    expect(cleanEnvironment({ ...shell, ...kept })).toEqual(kept);
  });

  it('takes a server of the caller when it is recent', () => {
    expect(() => assertRecentVersion(150_012)).toThrow(/PostgreSQL 15 server: 16 or newer/);
    expect(() => assertRecentVersion(160_000)).not.toThrow();
  });

  it('writes an address as the variables of psql and pg_dump', () => {
    expect(clientVariables('postgres://me:s%40fe@db.example:5433/campus')).toMatchObject({
      PGHOST: 'db.example',
      PGPORT: '5433',
      PGUSER: 'me',
      PGPASSWORD: 's@fe',
      PGDATABASE: 'campus',
    });
  });
});

describe('installed dependencies', () => {
  const locked = {
    '': { version: '1' },
    'libs/a': { version: '1' },
    'node_modules/x': { version: '1.0.0', integrity: 'i' },
    'node_modules/for-macs': { version: '1.0.0', optional: true },
  };
  it.each([
    ['the same', { 'node_modules/x': { version: '1.0.0', integrity: 'i' } }, true],
    ['another version', { 'node_modules/x': { version: '1.0.1', integrity: 'i' } }, false],
    ['other bytes', { 'node_modules/x': { version: '1.0.0', integrity: 'j' } }, false],
    ['one missing', {}, false],
    ['one too many', { 'node_modules/x': { version: '1.0.0', integrity: 'i' }, 'node_modules/y': {} }, false],
  ])('%s', (_case, installed, expected) => {
    expect(isInstalled(locked, installed)).toBe(expected);
  });
});

describe('processes and those who share', () => {
  it('tells a process from a later one with the same number', () => {
    const mark = markOf(process.pid);
    expect(isStillRunning(mark)).toBe(true);
    expect(isStillRunning({ ...mark, began: `${mark.began}0` })).toBe(false);
    expect(isRunning(2 ** 22 + 1)).toBe(false);
  });

  it('counts only the living', () => {
    const leases = new Leases(join(home, 'users'));
    leases.take();
    writeFileSync(join(home, 'users', '1.json'), JSON.stringify({ pid: 1, began: 'never' }));
    expect(leases.others()).toBe(0);
    writeFileSync(join(home, 'users', '2.json'), JSON.stringify(markOf(process.pid)));
    expect(leases.others()).toBe(1);
  });

  it('lets one at a time work, and passes over the lock of a dead process', async () => {
    const lock = join(home, 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, began: 'never' }));
    const order: string[] = [];
    const work = (name: string) =>
      withLock(lock, async () => {
        order.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push(`${name} out`);
      });
    await Promise.all([work('a'), work('b')]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('waits for a lock as long as it is told', async () => {
    const lock = join(home, 'held');
    writeMark(lock);
    await expect(withLock(lock, () => Promise.resolve(), 0.001)).rejects.toThrow('longer than 0.001 min');
    const waiting = withLock(lock, () => Promise.resolve('in'), 1);
    rmSync(lock);
    expect(await waiting).toBe('in');
  });

  it('reads a mark it wrote, and none from anything else', () => {
    writeMark(join(home, 'mark'));
    expect(readMark(join(home, 'mark'))).toEqual(markOf(process.pid));
    writeFileSync(join(home, 'mark'), '{"pid":"1"}');
    expect(readMark(join(home, 'mark'))).toBeNull();
    expect(readMark(join(home, 'none'))).toBeNull();
  });

  it('ends a program that takes too long, with what it started', async () => {
    const done = await run('bash', ['-c', 'sleep 60 & echo $!; wait'], { minutes: 0.01 });
    expect(done.code).not.toBe(0);
    expect(done.output).toMatch(/was ended/);
    expect(isRunning(Number(done.output.split('\n')[0]))).toBe(false);
  });
});

describe('PostgreSQL on this machine', () => {
  it('reads the file of a server', () => {
    const text = '41\n/data\n1790000000\n5433\n\n127.0.0.1\n  123 4\nready   \n';
    expect(parsePidFile(text)).toEqual({ pid: 41, dataDir: '/data', port: 5433, status: 'ready' });
  });

  it.each([[''], ['41\n'], ['41\n/data\n1\n'], ['x\n/data\n1\n5433\n']])(
    'passes over a half-written one: %j',
    (text) => {
      expect(parsePidFile(text)).toBeNull();
    },
  );

  it('finds an account by its name', () => {
    const text = 'root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65533:nobody:/:/bin/false\n';
    expect(accountNamed('nobody', text)).toEqual({ uid: 65534, gid: 65533 });
    expect(accountNamed('somebody', text)).toBeNull();
  });

  it('sees which folder keeps an account out', () => {
    const stranger = { uid: 54_321, gid: 54_321 };
    mkdirSync(join(home, 'closed', 'deep'), { recursive: true, mode: 0o700 });
    expect(closedFolderAbove(join(home, 'closed', 'deep', 'file'), stranger)).not.toBeNull();
    expect(closedFolderAbove(join(home, 'file'), null)).toBeNull();
    expect(closedFolderAbove(join(tmpdir(), 'file'), stranger)).toBeNull();
  });
});

describe('Chromium', () => {
  const plantProgram = (name: string, exitCode: number) =>
    writeFileSync(join(home, name), `#!/bin/sh\nexit ${exitCode}\n`, { mode: 0o755 });

  it('takes the one that CHROMIUM_PATH names, and no other in its place', async () => {
    plantProgram('mine', 0);
    expect(await findChromium({ CHROMIUM_PATH: join(home, 'mine') })).toBe(join(home, 'mine'));
    await expect(findChromium({ CHROMIUM_PATH: join(home, 'none') })).rejects.toThrow(/does not run/);
  });

  it("takes the system's, and passes over a name that only points elsewhere", async () => {
    plantProgram('chromium', 1);
    plantProgram('google-chrome', 0);
    expect(await findChromium({ PATH: home })).toBe(join(home, 'google-chrome'));
  });
});

describe('what test runs leave', () => {
  it('is swept when the run is gone, and never while it runs', () => {
    for (const name of ['run-a', 'run-b', 'run-c', 'other-d']) mkdirSync(join(home, name));
    claimHome(join(home, 'run-a'));
    writeFileSync(join(home, 'run-b', 'owner.json'), JSON.stringify({ pid: 1, began: 'never' }));
    expect(abandonedHomes(home, 'run-')).toEqual([join(home, 'run-b')]);
    utimesSync(join(home, 'run-c'), 1_000, 1_000);
    expect(abandonedHomes(home, 'run-').sort()).toEqual([join(home, 'run-b'), join(home, 'run-c')]);
  });
});

describe('builds and ports', () => {
  it('sees a change of a source, and none of a test or a result', () => {
    const write = (path: string, text: string) => {
      mkdirSync(join(home, 'app', path, '..'), { recursive: true });
      writeFileSync(join(home, 'app', path), text);
      utimesSync(join(home, 'app', path), 1_000, 1_000);
    };
    write('src/a.ts', '1');
    const first = fingerprint(home, ['app']);
    write('src/a.spec.ts', '1');
    write('test/b.ts', '1');
    write('dist/main.js', '1');
    expect(fingerprint(home, ['app'])).toBe(first);
    write('src/a.ts', '12');
    expect(fingerprint(home, ['app'])).not.toBe(first);
  });

  it('says what to do when a port is taken', async () => {
    const port = await freePair();
    const { createServer } = await import('node:net');
    const server = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await isFree(port)).toBe(false);
    await expect(assertFree({ port, contentPort: port + 1 })).rejects.toThrow(/PORT=\d+ \.\/campus start/);
    server.close();
  });
});
