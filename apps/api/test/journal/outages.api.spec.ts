import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../../../tools/campus/ports.ts';
import { makeThoroughfare } from '../../../../tools/campus/postgres-account.ts';
import { startPostgres, type RunningPostgres } from '../../../../tools/campus/postgres.ts';
import { ended } from '../../../../tools/campus/processes.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { speakAs } from '../support/as.ts';
import { course, screens } from '../support/course.ts';
import { plantEnrolment } from '../support/plant.ts';
import { RoughProxy, seeded } from '../support/rough-proxy.ts';
import { ServerProgram } from '../support/server-program.ts';
import { startTestServer } from '../support/server.ts';
import { fieldWritten, RECORD_WORK, screenSeen, type Entry, type RecordWorkData } from '../support/work.ts';

const SEED = Number(process.env.CHAOS_SEED ?? 20261129);
/** Pieces of work of one device. */
const WORKS = 24;
const AT_ONCE = 5;
const LEASE_SECONDS = 2;
/** Servers start six times: a quarter of a minute on a calm machine, and many times that on a busy one. */
const LONGEST = 600_000;

/** Runs of a job after which it is taken to fail for good, not by what is killed around it. */
const MOST_TRIES = 3;

/**
 * What jobs of each kind are told: what its handler reads before it finds out that there is nothing of this id. Those of the
 * timetable are told nothing.
 */
async function toldOf(jobs: Jobs, id: string): Promise<{ kind: string; told: object }[]> {
  const timed = new Set(jobs.timetable.map(({ task }) => task));
  const kinds: { kind: string; told: object }[] = [];
  for (const [kind, handle] of jobs['handlers']) {
    const told: Record<string, string> = {};
    const answer = (name: string) => (told[name] = id);
    const listening = new Proxy(told, {
      get: (_told, name) => (typeof name === 'string' ? answer(name) : undefined),
      has: (_told, name) => typeof name === 'string' && answer(name) !== '',
      ownKeys: () => [],
    });
    if (!timed.has(kind)) await handle(listening);
    kinds.push({ kind, told });
  }
  return kinds;
}

/** A phone whose journal sends until it is told that the work is there. */
class Phone {
  readonly deviceId = randomUUID();
  readonly journal: Entry[] = [];
  readonly firsts = new Map<number, number>();
  readonly refusals: string[] = [];
  acknowledged = 0;
  failures = 0;

  constructor(
    readonly enrolmentId: string,
    readonly field: string,
    private readonly headers: Record<string, string>,
    private readonly port: () => number,
  ) {
    for (let sequence = 1; sequence <= WORKS; sequence++) {
      const screen = screens.first[(sequence / 3) % screens.first.length] ?? '';
      const work =
        sequence % 3 === 0 && field === 'risks'
          ? screenSeen(enrolmentId, course.first, screen)
          : fieldWritten(enrolmentId, field, `${this.deviceId} ${sequence}`);
      this.journal.push({ sequence, elapsedMs: 0, ...work });
    }
  }

  async sendAll(): Promise<void> {
    while (this.acknowledged < WORKS) {
      const batch = this.journal.slice(this.acknowledged, this.acknowledged + AT_ONCE);
      const isSent = await this.send(batch).catch(() => false);
      if (isSent) continue;
      this.failures += 1;
      await wait(60);
    }
  }

  private async send(entries: Entry[]): Promise<boolean> {
    const body = JSON.stringify({
      query: RECORD_WORK,
      variables: { input: { deviceId: this.deviceId, entries } },
    });
    const answer = await this.post(body);
    const { data } = JSON.parse(answer) as { data?: RecordWorkData };
    const receipts = data?.recordWork.receipts ?? [];
    for (const { sequence, isRepeat, refusal } of receipts) {
      if (!isRepeat) this.firsts.set(sequence, (this.firsts.get(sequence) ?? 0) + 1);
      if (refusal) this.refusals.push(refusal);
    }
    this.acknowledged = Math.max(this.acknowledged, receipts.at(-1)?.sequence ?? 0);
    return receipts.length > 0;
  }

  private post(body: string): Promise<string> {
    return new Promise((done, fail) => {
      const headers = { ...this.headers, 'content-type': 'application/json' };
      const asked = request(
        { host: '127.0.0.1', port: this.port(), path: '/graphql', method: 'POST', headers, timeout: 10_000 },
        (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.on('end', () => (answer.statusCode === 200 ? done(text) : fail(new Error(text))));
          answer.on('error', fail);
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('no answer')));
      asked.on('error', fail);
      asked.end(body);
    });
  }
}

describe('while servers and databases are killed', () => {
  const home = mkdtempSync(join(tmpdir(), 'campus-outages-'));
  const dataDir = join(home, 'data');
  const before = { ...process.env };
  const phones: Phone[] = [];
  let postgres: RunningPostgres;
  let servers: ServerProgram[] = [];
  let proxy: RoughProxy;
  let kinds: { kind: string; told: object }[] = [];
  let ownerUrl = '';

  const sql = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(() => ServerProgram.build(), LONGEST);

  beforeAll(async () => {
    makeThoroughfare(home);
    // What was acknowledged must outlive a killed database: this one writes before it answers.
    postgres = await startPostgres({ dataDir, durable: true });
    process.env.CAMPUS_TEST_POSTGRES = postgres.url;
    process.env.CAMPUS_TEST_TEMPLATE = 'template_outages';
    const server = await startTestServer();
    const { config } = server;
    ownerUrl = config.databaseOwnerUrl;
    kinds = await toldOf(server.app.get(Jobs), randomUUID());
    const as = speakAs(server);
    for (const persona of ['ana', 'chloe', 'peter'] as const) {
      const { enrolmentId } = await plantEnrolment(server, persona);
      const headers = await as(persona).headers();
      for (const field of ['risks', 'phones'])
        phones.push(new Phone(enrolmentId, field, headers, () => proxy.port));
    }
    await server.sql.end();
    await server.app.close();
    const ports = [await freePort(), await freePort()];
    servers = ports.map(
      (port) =>
        new ServerProgram({
          PATH: process.env.PATH,
          NODE_ENV: 'test',
          DATABASE_URL: config.databaseUrl,
          DATABASE_OWNER_URL: config.databaseOwnerUrl,
          DATABASE_POOL: '4',
          DATABASE_SECONDS: '5',
          JOB_LEASE_SECONDS: String(LEASE_SECONDS),
          PORT: String(port),
          CONTENT_PORT: '0',
          PUBLIC_URL: 'http://campus.test',
          CONTENT_ORIGIN: 'http://*.content.test',
          CAMPUS_SECRET: config.secret,
          STORAGE_DIR: join(home, 'storage'),
          TRIAL_SECONDS: '0',
          NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        }),
    );
    await Promise.all(servers.map((one) => one.start()));
    proxy = new RoughProxy(ports, seeded(SEED));
    await proxy.listen();
  });
  afterAll(async () => {
    await Promise.all(servers.map((one) => one.end('SIGKILL')));
    await proxy.close();
    await postgres.stop();
    process.env = before;
    rmSync(home, { recursive: true, force: true });
  });

  const killDatabase = async () => {
    const { pid, port } = postgres;
    process.kill(pid, 'SIGKILL');
    await ended(pid, 60_000);
    postgres = await startPostgres({ dataDir, durable: true, port });
  };
  const killServer = async (which: number) => {
    await servers[which]?.end('SIGKILL');
    await servers[which]?.start();
  };
  const acknowledged = () => phones.reduce((sum, phone) => sum + phone.acknowledged, 0);
  /** Each fate comes when so much of all work has arrived, however quick the machine is. */
  const after = async (share: number, fate: () => Promise<void>) => {
    while (acknowledged() < phones.length * WORKS * share) await wait(20);
    await fate();
  };

  it(
    'no work is lost and none is done twice',
    async () => {
      const working = phones.map((phone) => phone.sendAll());
      await after(0.1, () => killServer(0));
      await after(0.3, killDatabase);
      await after(0.5, () => killServer(1));
      await after(0.7, killDatabase);
      await Promise.all(working);
      expect(servers.map(({ isRunning }) => isRunning)).toEqual([true, true]);
      // The storm was one.
      expect(Math.min(...Object.values(proxy.fates))).toBeGreaterThan(0);
      expect(phones.reduce((sum, { failures }) => sum + failures, 0)).toBeGreaterThan(10);
      for (const phone of phones) {
        expect(phone.refusals).toEqual([]);
        // An answer that was lost on its way leaves only the one that says "again": none may be first twice.
        expect([...phone.firsts].filter(([, times]) => times > 1)).toEqual([]);
        const receipts = await sql<{ sequence: number; refusal: string | null }>(
          'select sequence::int, refusal from journal_receipt where device_id = $1 order by sequence',
          [phone.deviceId],
        );
        expect(receipts).toEqual(phone.journal.map(({ sequence }) => ({ sequence, refusal: null })));
        const [written] = await sql<{ value: string }>(
          'select value from worksheet_value where enrolment_id = $1 and field_id = $2',
          [phone.enrolmentId, phone.field],
        );
        const last = phone.journal.findLast(({ fieldWritten: said }) => said !== undefined);
        expect(written?.value).toBe(`${phone.deviceId} ${last?.sequence}`);
      }
      const seen = await sql<{ screens: string[] }>(
        `select (select array_agg(s order by s) from unnest(screens) s) as screens from activity_progress
        where enrolment_id = any($1) and activity_id = $2`,
        [phones.map(({ enrolmentId }) => enrolmentId), course.first],
      );
      expect(seen).toEqual(Array.from({ length: 3 }, () => ({ screens: screens.first.toSorted() })));
    },
    LONGEST,
  );

  it('every kind of job that a dead server had in hand is done by another', async () => {
    expect(kinds.length).toBeGreaterThan(20);
    await sql(
      `insert into job_worker (id, session_name, seen_at) values ('dead', 'dead', now() - interval '1 hour')`,
    );
    await sql(
      `select graphile_worker.add_job(kind, told::json, run_at := now() - interval '1 hour', job_key := 'dead ' || kind)
         from jsonb_to_recordset($1::jsonb) as job (kind text, told jsonb)`,
      [JSON.stringify(kinds)],
    );
    await sql(
      `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '1 hour' where key like 'dead %'`,
    );
    const left = () =>
      sql<{ task: string; locked_by: string | null; attempts: number; last_error: string | null }>(
        `select task_identifier as task, locked_by, attempts, last_error from graphile_worker.jobs where key like 'dead %' order by 1`,
      );
    const begun = Date.now();
    const isDoing = (jobs: { attempts: number }[]) =>
      jobs.length > 0 && jobs.every(({ attempts }) => attempts <= MOST_TRIES);
    while (isDoing(await left()) && Date.now() - begun < LONGEST) await wait(250);
    expect(await left()).toEqual([]);
    expect(await sql(`select from job_worker where id = 'dead'`)).toEqual([]);
  });
});
