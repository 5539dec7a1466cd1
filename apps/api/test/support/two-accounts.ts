import { randomUUID } from 'node:crypto';
import { beforeEach } from '@jest/globals';
import { type TestCampus } from './campus.ts';
import { mergedBy } from './merges.ts';
import { mutate, plantAccount, REASON } from './mutations.ts';
import { personOf, type Persona } from './personas.ts';

export const MERGE_PREVIEW = `query ($survivorId: ID!, $loserId: ID!) { mergePreview(locale: es, survivorId: $survivorId, loserId: $loserId) {
  survivor { id enrolments } loser { id enrolments certificates addresses } haveOtherNames enrolmentsMoved rolesEnding obstacle
  collisions { editionId survivor { id percent beginsOn } loser { id percent beginsOn } suggestedId attendanceJoined } } }`;

export interface MergePreview {
  survivor: { id: string };
  loser: { id: string; addresses: string[] };
  haveOtherNames: boolean;
  enrolmentsMoved: number;
  rolesEnding: string[];
  obstacle: string | null;
  collisions: { editionId: string; suggestedId: string; attendanceJoined: number }[];
}

/** Enrolments and attendance as if people had worked there. */
function planters(sql: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>) {
  const enrol = async (personId: string, at: { editionId: string; groupId: string }, done = 0) => {
    const id = randomUUID();
    await sql(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
       select $1, $2, id, $3, version_id, 'imported' from edition where id = $4`,
      [id, personId, at.groupId, at.editionId],
    );
    await sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select e.id, e.version_id, a.id, 'completed', now() from enrolment e
         join lateral (select id from activity where version_id = e.version_id and is_required order by id limit $2) a on true
        where e.id = $1`,
      [id, done],
    );
    return id;
  };
  const halfDay = async (editionId: string) => {
    const [sessionId, id] = [randomUUID(), randomUUID()];
    await sql(
      `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{"es": "Sesión"}', 'room')`,
      [sessionId, editionId],
    );
    await sql(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($1, $2, now() - interval '3 days', 120)`,
      [id, sessionId],
    );
    return id;
  };
  const attend = async (enrolmentId: string, halfDayId: string) => {
    const entryId = randomUUID();
    await sql(
      `insert into attendance_entry (id, enrolment_id, half_day_id, presence, evidence, recorded_by, said_at, recorded_at)
       values ($1, $2, $3, 'whole', 'manual', $4, now() - interval '1 day', now() - interval '1 day')`,
      [entryId, enrolmentId, halfDayId, personOf('carla').id],
    );
    await sql(
      `insert into attendance (enrolment_id, half_day_id, entry_id, presence, evidence, is_corrected, said_at)
       values ($1, $2, $3, 'whole', 'manual', false, now())`,
      [enrolmentId, halfDayId, entryId],
    );
  };
  return { enrol, halfDay, attend };
}

/** Two accounts in Mexico, new before each test, and what is done with them. */
export function twoAccounts(campus: TestCampus) {
  const pair = { survivor: '', loser: '' };
  beforeEach(async () => {
    pair.survivor = await plantAccount(campus.server, 'MX');
    pair.loser = await plantAccount(campus.server, 'MX');
  });
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);

  const preview = async (
    persona: Persona = 'carla',
    ids = { survivorId: pair.survivor, loserId: pair.loser },
  ) =>
    (await campus.as(persona).query<{ mergePreview: MergePreview | null }>(MERGE_PREVIEW, ids)).data
      .mergePreview;
  /** Asked for by one coordinator, and approved by another when the mailboxes have had their time. */
  const merge = (over: Record<string, unknown> = {}, persona: Persona = 'carla') =>
    mergedBy(campus, persona, { survivorId: pair.survivor, loserId: pair.loser, ...over });
  const undo = (mergeId: unknown, over: object = {}, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'undoMerge',
      { mergeId, reason: REASON, ...over },
      '... on MergeUndone { mergeId }',
    );

  return { pair, sql, ...planters(sql), preview, merge, undo };
}
