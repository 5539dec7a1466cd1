import { randomUUID } from 'node:crypto';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { type Speaker } from './as.ts';
import { personOf } from './personas.ts';
import { plantEdition, plantVersion } from './plant.ts';
import { type TestServer } from './server.ts';
import { registeredText } from './registered.ts';

/** The share of live hours the tests' workshop asks for. */
export const NEEDED = 80;

export interface PlannedSession {
  id: string;
  /** Of its half days, in order. */
  halfDays: string[];
}

export interface Workshop {
  editionId: string;
  /** For Mexico: where Ana is. */
  mexico: string;
  /** For Costa Rica: where Luis is. */
  costaRica: string;
  ana: string;
  luis: string;
  /** Two half days of 180 minutes, for all groups. */
  opening: PlannedSession;
  /** One half day of 240 minutes, for Mexico. */
  exercise: PlannedSession;
}

const HALF_DAY = 43_200_000;

async function plantSession(
  { sql }: TestServer,
  editionId: string,
  groupId: string | null,
  minutes: number[],
): Promise<PlannedSession> {
  const id = randomUUID();
  await sql.query(
    `insert into live_session (id, edition_id, group_id, titles, mode, place) values ($1, $2, $3, '{"es":"Taller"}', 'room', 'Sala 1')`,
    [id, editionId, groupId],
  );
  const halfDays: string[] = [];
  for (const [i, planned] of minutes.entries()) {
    halfDays.push(randomUUID());
    await sql.query(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($1, $2, $3, $4)`,
      [halfDays[i], id, new Date(Date.now() - HALF_DAY * (minutes.length - i)), planned],
    );
  }
  return { id, halfDays };
}

async function plantGroup({ sql }: TestServer, editionId: string, country: string): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, $3::char(2), $3::text, 'America/Costa_Rica')`,
    [id, editionId, country],
  );
  return id;
}

async function enrol(
  { sql }: TestServer,
  persona: DemoKey,
  editionId: string,
  groupId: string,
): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
     select $1, $2, ed.id, $3, ed.version_id, 'active', 'imported' from edition ed where ed.id = $4`,
    [id, personOf(persona).id, groupId, editionId],
  );
  return id;
}

/** An edition whose rule is attendance alone, with Ana and Luis in it; Tomás facilitates the group of Mexico. */
export async function plantWorkshop(server: TestServer): Promise<Workshop> {
  const versionId = await plantVersion(server, ['es', 'en', 'fr'], {
    rule: { all: [{ attended: { atLeast: NEEDED } }] },
  });
  const { editionId } = await plantEdition(server, { versionId });
  const mexico = await plantGroup(server, editionId, 'MX');
  const costaRica = await plantGroup(server, editionId, 'CR');
  await server.sql.query(`insert into group_facilitator (id, group_id, person_id) values ($1, $2, $3)`, [
    randomUUID(),
    mexico,
    personOf('tomas').id,
  ]);
  return {
    editionId,
    mexico,
    costaRica,
    ana: await enrol(server, 'ana', editionId, mexico),
    luis: await enrol(server, 'luis', editionId, costaRica),
    opening: await plantSession(server, editionId, null, [180, 180]),
    exercise: await plantSession(server, editionId, mexico, [240]),
  };
}

/** What an operation answers, below its one field. */
export async function answerOf<Answer>(
  speaker: Speaker,
  name: string,
  variables: object,
): Promise<Answer | null> {
  const { data } = await speaker.query<Record<string, Answer> | null>(registeredText(name), { ...variables });
  return data ? (Object.values(data)[0] ?? null) : null;
}

export interface Result {
  __typename: string;
  code?: string;
}

/** A command; the name of what came of it, or the refusal's code. */
export async function said(speaker: Speaker, name: string, input: object): Promise<string> {
  const result = await answerOf<Result>(speaker, name, { input: { idempotencyKey: randomUUID(), ...input } });
  return result?.code ?? result?.__typename ?? 'DENIED';
}

export interface Entry {
  id?: string;
  enrolmentId: string;
  halfDayId: string;
  presence?: string;
  minutes?: number;
  evidence?: string;
  code?: string;
  arrivedAt?: string;
  leftAt?: string;
  timeToken?: string | null;
  elapsedMs?: number;
}

export interface Receipt {
  id: string;
  isRecorded: boolean;
  isCurrent: boolean;
  refusal: string | null;
}

export const entryOf = (entry: Entry) => ({
  id: randomUUID(),
  presence: 'WHOLE',
  evidence: 'MANUAL',
  elapsedMs: 0,
  ...entry,
});

/** Sends entries as one device does. */
export async function record(
  speaker: Speaker,
  entries: Entry[],
  { deviceId = randomUUID(), walkIns = [] as object[] } = {},
): Promise<Receipt[]> {
  const result = await answerOf<{ receipts?: Receipt[]; code?: string }>(speaker, 'RecordAttendance', {
    input: { deviceId, entries: entries.map(entryOf), walkIns },
  });
  return (
    result?.receipts ?? [{ id: '', isRecorded: false, isCurrent: false, refusal: result?.code ?? 'DENIED' }]
  );
}

export interface BoardPerson {
  enrolmentId: string;
  name: string;
  percent: number | null;
  presentMinutes: number;
  madeUp: { id: string } | null;
  marks: {
    halfDayId: string;
    presence: string;
    minutes: number | null;
    evidence: string;
    isCorrected: boolean;
  }[];
}

export interface Board {
  sessions: { id: string }[];
  needed: number | null;
  openWalkIns: number;
  people: BoardPerson[];
  totalCount: number;
}

export const board = (speaker: Speaker, editionId: string, filter: object = {}): Promise<Board | null> =>
  answerOf(speaker, 'AttendanceBoard', {
    editionId,
    locale: 'es',
    search: '',
    isBelow: false,
    sort: 'NAME',
    isDescending: false,
    limit: 50,
    offset: 0,
    ...filter,
  });

/** What holds of one enrolment. */
export async function rowOf(
  speaker: Speaker,
  { editionId }: Workshop,
  enrolmentId: string,
): Promise<BoardPerson> {
  const row = (await board(speaker, editionId))?.people.find((each) => each.enrolmentId === enrolmentId);
  if (!row) throw new Error('not on the board');
  return row;
}
