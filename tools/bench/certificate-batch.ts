import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import pg from 'pg';
import { pngChunk } from '@campus/credentials';
import { Fault } from '../campus/fault.ts';
import { CampusClient } from './campus-client.ts';
import { plantCoordinator } from './plant-editions.ts';
import { cpuOf } from './programs.ts';
import { registeredIds } from './prepare-world.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';

/** Certificates of one batch, and what they cost on all cores. */
export interface BatchFigures {
  people: number;
  /** From approval to the last signed PDF in the storage. */
  seconds: number;
  target: number;
  /** Seconds of a processor the server took for it, all its threads together; null where the system does not report it. */
  cpuSeconds: number | null;
  /** Seconds of deciding everybody, before it. */
  proposal: number;
  /** Seconds of the document for the ceremony, to its last byte; megabytes (10⁶ bytes). */
  ceremony: { seconds: number; megabytes: number };
}

const PEOPLE = 1_000;
const POLL_MS = 100;
const PATIENCE_MS = 600_000;

const EDITION_SQL = `
  with version as (
    select v.id, v.course_id, v.titles, v.locales from course c
      join course_version v on v.course_id = c.id and v.status = 'published' where c.key = $2 order by v.number desc limit 1
  ), added as (
    insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open)
    select $1::uuid, v.course_id, v.id, 'batch', v.titles, 'A', 'consul_abroad', v.locales,
           current_date - 60, current_date + 1, 'America/Mexico_City', false from version v
    returning id, version_id
  ), grouped as (
    insert into edition_group (id, edition_id, name, country_code, time_zone)
    select gen_random_uuid(), id, 'México', 'MX', 'America/Mexico_City' from added returning id
  ), people as (
    insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code)
    select gen_random_uuid(), 'Ana Lucía ' || n, 'Hernández-Quiñónez', 'de la Peña', (array['es', 'en', 'fr'])[1 + n % 3],
           'America/Mexico_City', 'MX' from generate_series(1, $3::int) as n returning id
  ), mails as (
    insert into person_email (id, person_id, address) select gen_random_uuid(), id, id || '@example.org' from people
  )
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select gen_random_uuid(), p.id, a.id, g.id, a.version_id, 'nominated' from people p, grouped g, added a`;

const WORK_SQL = `
  insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
  select e.id, a.version_id, a.id, 'completed', case when a.kind = 'quiz' then 90 end, case when a.kind = 'quiz' then true end, now(), now()
    from enrolment e join activity a on a.version_id = e.version_id where e.edition_id = $1`;

/** An edition whose people have done all there is to do. */
export async function plantFinished(databaseUrl: string, courseKey: string, people: number): Promise<string> {
  const editionId = randomUUID();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(EDITION_SQL, [editionId, courseKey, people]);
    await client.query('set session_replication_role = replica');
    await client.query(WORK_SQL, [editionId]);
    await client.query('set session_replication_role = origin');
    await client.query('vacuum analyze');
    return editionId;
  } finally {
    await client.end();
  }
}

/** A scanned signature as heavy as real ones: grey, noisy. */
function signature(seed: number): string {
  const [width, height] = [600, 180];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const pixels = Buffer.alloc(height * (width + 1), 255);
  for (let i = 0, x = seed; i < pixels.length; i++, x = (x * 1_103_515_245 + 12_345) % 2_147_483_648)
    if (i % (width + 1) === 0) pixels[i] = 0;
    else if (x % 11 === 0) pixels[i] = x % 256;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}

const texts = { es: 'Secretaría Técnica', en: 'Technical Secretariat', fr: 'Secrétariat technique' };

/** A design with two who sign, each with a scanned signature. */
export async function drawTemplate(client: CampusClient, token: string, editionId: string): Promise<void> {
  const signatories = [];
  for (const seed of [7, 11]) {
    const { result } = await client.call<{ image: { id: string } }>(token, 'AddCertificateImage', {
      input: { png: signature(seed), idempotencyKey: randomUUID() },
    });
    signatories.push({ name: `Julia Esperanza Rivas ${seed}`, role: texts, imageId: result.image.id });
  }
  await client.call(token, 'SaveCertificateTemplate', {
    input: {
      editionId,
      basedOn: 0,
      heading: texts,
      statements: {},
      signatories,
      logoIds: [],
      showsDonor: true,
      accent: '#0b5c63',
      paper: 'A4',
      validityMonths: 24,
      needsSecondPerson: false,
      idempotencyKey: randomUUID(),
    },
  });
}

export interface Batch {
  id: string;
  status: string;
  counts: { ready: number; issued: number; failed: number; files: number };
}

export async function untilDone(
  client: CampusClient,
  token: string,
  id: string,
  people: number,
): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; await sleep(POLL_MS)) {
    // Where the database restarts meanwhile, the next question finds it again.
    const asked = await client.call<Batch>(token, 'CertificateBatch', { id }).catch(() => null);
    if (asked?.result.status !== 'DONE') continue;
    const { result } = asked;
    const { issued, files } = result.counts;
    if (issued !== people || files !== people)
      throw new Fault(`of ${people} certificates ${issued} were issued and ${files} printed`);
    return;
  }
  throw new Fault('the batch was not done in ten minutes');
}

async function timeCeremony(campus: Campus, token: string, id: string): Promise<BatchFigures['ceremony']> {
  const begun = performance.now();
  const answer = await fetch(`${campus.url}/certificate-batches/${id}/ceremony-a4.pdf`, {
    headers: { cookie: `campus_session=${token}` },
  });
  const bytes = (await answer.arrayBuffer()).byteLength;
  if (!answer.ok) throw new Fault(`the document for the ceremony answered ${answer.status}`);
  return { seconds: (performance.now() - begun) / 1_000, megabytes: bytes / 1e6 };
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1_000;

/** A thousand certificates as a coordinator has them made: decided, sealed, set, signed, kept. */
export async function batchFigures(
  campus: Campus,
  databaseUrl: string,
  courseKey: string,
): Promise<BatchFigures> {
  const token = await plantCoordinator(databaseUrl);
  const editionId = await plantFinished(databaseUrl, courseKey, PEOPLE);
  const server = startCampus(campus);
  try {
    await campusIsUp(campus, server);
    const client = new CampusClient(campus.url, registeredIds());
    await drawTemplate(client, token, editionId);
    const asked = performance.now();
    const { result } = await client.call<{ batch: Batch }>(token, 'ProposeCertificates', {
      input: { editionId, idempotencyKey: randomUUID() },
    });
    const proposal = secondsSince(asked);
    const { id: batchId, counts } = result.batch;
    if (counts.ready !== PEOPLE) throw new Fault(`of ${PEOPLE} people ${counts.ready} were ready`);
    const [approved, cpuBefore] = [performance.now(), cpuOf(server.pid)];
    await client.call(token, 'ApproveCertificates', { input: { batchId, idempotencyKey: randomUUID() } });
    await untilDone(client, token, batchId, PEOPLE);
    const seconds = secondsSince(approved);
    const cpuAfter = cpuOf(server.pid);
    return {
      people: PEOPLE,
      seconds,
      target: 60,
      cpuSeconds: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1e6,
      proposal,
      ceremony: await timeCeremony(campus, token, batchId),
    };
  } finally {
    await server.stop();
  }
}
