import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../campus/fault.ts';
import { freePair } from '../campus/ports.ts';
import { signal } from '../campus/processes.ts';
import { Balancer } from './balancer.ts';
import { CampusClient } from './campus-client.ts';
import { drawTemplate, plantFinished, untilDone, type Batch } from './certificate-batch.ts';
import type { BenchDatabase } from './database.ts';
import { work, type Classroom, type Journal, type Screen } from './learner-at-work.ts';
import { PASSWORD, type PlantedLearner } from './plant.ts';
import { plantCoordinator } from './plant-editions.ts';
import { registeredIds } from './prepare-world.ts';
import type { Program } from './programs.ts';
import { headersFor, pathOf } from './requests.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';

interface Spell {
  requests: number;
  failed: number;
  p50: number;
  p99: number;
  /** Acknowledged entries that the database does not have, and those that were taken for new twice. */
  lost: number;
  doubled: number;
  acknowledged: number;
}

/** A thousand learners on two servers: undisturbed, and while one server is killed and the database restarted. */
export interface LearnersFigures {
  people: number;
  thinkSeconds: number;
  seconds: number;
  calm: Spell;
  /** `jobsSeconds`: from the first failure to the last certificate of a batch in progress. */
  stormy: Spell & { certificates: number; jobsSeconds: number };
  signIns: { people: number; p50: number; max: number };
}

const THINK_MS = 12_000;
const SPELL_MS = 180_000;
const CERTIFICATES = 100;
const SIGN_INS = 150;

const portion = (times: number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0);

async function rowsOf<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const SCREENS = `
  select a.id as "activityId", s as "screenId" from course c
    join course_version v on v.course_id = c.id and v.status = 'published'
    join module m on m.version_id = v.id and m.position <= 2
    join activity a on a.version_id = v.id and a.module_id = m.id and a.kind = 'lesson',
         jsonb_array_elements_text(a.settings -> 'screens') s
   where c.key = $1 and not m.is_gate order by m.position, a.position limit 20`;

const RECORDED = `select device_id as id, count(*)::int as entries from journal_receipt where device_id = any($1) and refusal is null group by 1`;

async function spellOf(databaseUrl: string, room: Classroom, journals: Journal[]): Promise<Spell> {
  const devices = journals.map(({ deviceId }) => deviceId);
  const rows = await rowsOf<{ id: string; entries: number }>(databaseUrl, RECORDED, [devices]);
  const there = new Map(rows.map(({ id, entries }) => [id, entries]));
  const lost = journals.map(({ deviceId, acknowledged }) => acknowledged - (there.get(deviceId) ?? 0));
  return {
    requests: room.times.length + room.failed,
    failed: room.failed,
    p50: portion(room.times, 0.5),
    p99: portion(room.times, 0.99),
    acknowledged: journals.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: lost.filter((count) => count > 0).reduce((sum, count) => sum + count, 0),
    // More receipts than entries would be entries that were taken under two numbers.
    doubled:
      journals.reduce((sum, { doubled }) => sum + doubled, 0) -
      lost.filter((count) => count < 0).reduce((sum, count) => sum + count, 0),
  };
}

async function classOf(
  room: Pick<Classroom, 'url' | 'origin' | 'operations' | 'screens'>,
  learners: readonly PlantedLearner[],
  meanwhile: () => Promise<void>,
): Promise<{ room: Classroom; journals: Journal[] }> {
  const until = Date.now() + SPELL_MS;
  const whole: Classroom = {
    ...room,
    thinkMs: THINK_MS,
    isOver: () => Date.now() > until,
    times: [],
    failed: 0,
  };
  const working = Promise.all(learners.map((learner, number) => work(whole, learner, number)));
  await meanwhile();
  return { room: whole, journals: await working };
}

async function signInAtOnce(
  room: Pick<Classroom, 'url' | 'origin' | 'operations'>,
  learners: readonly PlantedLearner[],
): Promise<LearnersFigures['signIns']> {
  const times = await Promise.all(
    learners.slice(0, SIGN_INS).map(async ({ email }, number) => {
      const begun = performance.now();
      for (;;) {
        const answer = await fetch(room.url + pathOf(room, 'SignIn'), {
          method: 'POST',
          headers: headersFor(room.origin, null, 700_000 + number),
          body: JSON.stringify({ variables: { input: { email, password: PASSWORD } } }),
        });
        if ((await answer.text()).includes('"SignedIn"')) return performance.now() - begun;
        await sleep(Number(answer.headers.get('retry-after') ?? 1) * 1_000 * (1 + Math.random() / 2));
      }
    }),
  );
  return { people: SIGN_INS, p50: portion(times, 0.5), max: portion(times, 0.999) };
}

/** A batch of certificates begins, then one server gets no last word and the database restarts. */
async function storm(
  campuses: readonly Campus[],
  programs: Program[],
  database: BenchDatabase,
  batch: { client: CampusClient; token: string; id: string },
): Promise<number> {
  await sleep(SPELL_MS / 3);
  const { client, token, id } = batch;
  await client.call(token, 'ApproveCertificates', { input: { batchId: id, idempotencyKey: randomUUID() } });
  await sleep(3_000);
  const begun = performance.now();
  const [first, killed] = [campuses[0], programs[0]];
  if (!first || !killed) throw new Error('there are two servers');
  signal(killed.pid, 'SIGKILL');
  await killed.ended;
  await sleep(5_000);
  await database.restart();
  programs[0] = startCampus(first);
  await campusIsUp(first, programs[0]);
  await untilDone(client, token, id, CERTIFICATES);
  return (performance.now() - begun) / 1_000;
}

async function proposed(client: CampusClient, database: BenchDatabase, courseKey: string) {
  const token = await plantCoordinator(database.url);
  const editionId = await plantFinished(database.url, courseKey, CERTIFICATES);
  await drawTemplate(client, token, editionId);
  const { result } = await client.call<{ batch: Batch }>(token, 'ProposeCertificates', {
    input: { editionId, idempotencyKey: randomUUID() },
  });
  return { client, token, id: result.batch.id };
}

export async function learnersFigures(
  campus: Campus,
  database: BenchDatabase,
  courseKey: string,
  learners: readonly PlantedLearner[],
): Promise<LearnersFigures> {
  const screens = await rowsOf<Screen>(database.url, SCREENS, [courseKey]);
  if (!screens.length) throw new Fault(`the course ${courseKey} has no lesson to read`);
  const port = await freePair();
  const second = {
    ...campus,
    url: `http://127.0.0.1:${port}`,
    env: { ...campus.env, PORT: String(port), CONTENT_PORT: String(port + 1) },
  };
  const campuses = [campus, second];
  const programs = campuses.map((one) => startCampus(one));
  const balancer = new Balancer(campuses.map(({ url }) => url));
  try {
    for (const [at, one] of campuses.entries()) await campusIsUp(one, programs[at] as Program);
    const url = await balancer.listen();
    const room = { url, origin: campus.url, operations: registeredIds(), screens };
    const signIns = await signInAtOnce(room, learners);
    const calm = await classOf(room, learners, () => Promise.resolve());
    const figures = await spellOf(database.url, calm.room, calm.journals);
    const client = new CampusClient(second.url, room.operations, campus.url);
    const batch = await proposed(client, database, courseKey);
    let jobsSeconds = 0;
    const stormy = await classOf(room, learners, async () => {
      jobsSeconds = await storm(campuses, programs, database, batch);
    });
    return {
      people: learners.length,
      thinkSeconds: THINK_MS / 1_000,
      seconds: SPELL_MS / 1_000,
      calm: figures,
      stormy: {
        ...(await spellOf(database.url, stormy.room, stormy.journals)),
        certificates: CERTIFICATES,
        jobsSeconds,
      },
      signIns,
    };
  } finally {
    for (const program of programs) await program.stop();
    await balancer.close();
  }
}
