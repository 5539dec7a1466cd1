import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ErasePeopleJob } from '@campus/overview';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantCertificate, plantEdition } from '../support/plant.ts';
import { twoAccounts } from '../support/two-accounts.ts';

/** Everything a merge may touch; what it leaves behind as a record of itself, and sessions, stand apart. */
const APART = [
  'security_event',
  'account_change',
  'account_merge',
  'mail',
  'audit_event',
  'audit_link',
  'idempotency_key',
  'session',
  'password_reset',
];

describe('two accounts of one human are parted again', () => {
  const campus = testCampus();
  const { pair, sql, enrol, halfDay, attend, preview, merge, undo } = twoAccounts(campus);

  it('once, by who coordinates them, with a reason', async () => {
    const { mergeId } = await merge();
    expect(await undo(mergeId, {}, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(mergeId, { reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await undo(mergeId)).toMatchObject({ mergeId });
    expect(await undo(mergeId)).toMatchObject({ code: 'NOT_FOUND' });
    const acts = await sql<{ action: string }>(
      `select action from audit_event where subject_id = $1 and action like 'accounts.%' order by at`,
      [pair.loser],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'accounts.merge-asked',
      'accounts.merged',
      'accounts.parted',
    ]);
  });

  it('not after thirty days', async () => {
    const { mergeId } = await merge();
    await sql(`update account_merge set merged_at = now() - interval '31 days' where id = $1`, [mergeId]);
    expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_TOO_OLD' });
  });

  it('not while the erasure of the one that stayed waits, and never after it', async () => {
    const { mergeId } = await merge();
    const erasureId = randomUUID();
    await sql(
      `insert into erasure (id, person_id, asked_by, reason, due_at) values ($1, $2, $2, 'Lo pido yo.', now() - interval '1 second')`,
      [erasureId, pair.survivor],
    );
    expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_ERASED', params: { state: 'WAITING' } });
    await campus.server.app.get(ErasePeopleJob).run();
    const erased = await sql(`select id from person where id = any($1) and erased_at is not null`, [
      [pair.survivor, pair.loser],
    ]);
    expect(erased).toHaveLength(2);
    expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_ERASED', params: { state: 'DONE' } });
    const [kept] = await sql(`select merged_into from person where id = $1`, [pair.loser]);
    expect(kept).toEqual({ merged_into: pair.survivor });
  });

  it.each<[string, string, (enrolment: string, editionId: string) => Promise<unknown>]>([
    [
      'CERTIFICATE',
      'a certificate was issued',
      (enrolment) => plantCertificate(campus.server, enrolment, { months: 0, seconds: -1 }),
    ],
    [
      'WORK',
      'the person went on',
      (enrolment) =>
        sql(
          `insert into activity_progress (enrolment_id, version_id, activity_id, status) select id, version_id, $2, 'started' from enrolment where id = $1`,
          [enrolment, course.quiz],
        ),
    ],
    [
      'CHANGE',
      'the enrolment was changed',
      (enrolmentId) => mutate(campus.as('carla'), 'withdrawEnrolment', { enrolmentId, reason: REASON }, ''),
    ],
    [
      'MERGE',
      'another account was taken in',
      async () => merge({ loserId: await plantAccount(campus.server, 'MX') }),
    ],
  ])('not when something was built on it: %s, %s', async (what, _about, build) => {
    const at = await plantEdition(campus.server);
    const enrolment = await enrol(pair.loser, at);
    const { mergeId } = await merge();
    await build(enrolment, at.editionId);
    expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_BUILT_ON', params: { what } });
  });

  it('one merge after another, the last first', async () => {
    const third = await plantAccount(campus.server, 'MX');
    const first = await merge();
    const second = await merge({ survivorId: third, loserId: pair.survivor });
    const [led] = await sql(`select merged_into from person where id = $1`, [pair.loser]);
    expect(led).toEqual({ merged_into: third });
    expect(await undo(first.mergeId)).toMatchObject({ code: 'MERGE_BUILT_ON' });
    await undo(second.mergeId);
    expect(await undo(first.mergeId)).toMatchObject({ mergeId: first.mergeId });
  });

  /** Every table as it stands, row by row. */
  const snapshot = async () => {
    const tables = await sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = any(current_schemas(false)) and table_type = 'BASE TABLE'
          and table_name <> all($1) order by 1`,
      [APART],
    );
    const hashes = await Promise.all(
      tables.map(({ name }) =>
        sql<{ hash: string }>(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
        ),
      ),
    );
    return Object.fromEntries(tables.map(({ name }, i) => [name, hashes[i]?.[0]?.hash]));
  };

  /** The same numbers for the same seed: what fails can be tried again. */
  const dice = (seed: number) => {
    let state = seed;
    return (sides: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * sides);
    };
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('and every row is as it was, whatever the history (%i)', async (seed) => {
    const roll = dice(seed * 7919);
    const editions = await Promise.all([1, 2, 3].map(() => plantEdition(campus.server)));
    for (const at of editions) {
      const days = [await halfDay(at.editionId), await halfDay(at.editionId)];
      for (const personId of [pair.survivor, pair.loser]) {
        if (roll(4) === 0) continue;
        const enrolment = await enrol(personId, at, roll(5));
        if (roll(3) === 0) await plantCertificate(campus.server, enrolment, { months: 1 });
        for (const day of days) if (roll(2) === 0) await attend(enrolment, day);
        if (roll(4) === 0)
          await sql(
            `update enrolment set status = 'withdrawn', ended_at = now(), ended_reason = 'se fue' where id = $1`,
            [enrolment],
          );
      }
    }
    for (const personId of [pair.survivor, pair.loser]) {
      if (roll(2) === 0)
        await sql(`insert into person_note (id, person_id, author_id, body) values ($1, $2, $3, 'Nota')`, [
          randomUUID(),
          personId,
          personOf('carla').id,
        ]);
      if (roll(2) === 0)
        await sql(
          `insert into assignment (id, person_id, institution_id, from_date) select $1, $2, id, '2020-01-01' from institution order by id limit 1`,
          [randomUUID(), personId],
        );
      await sql(
        `insert into scorm_learner_value (person_id, kind, key, value, launch_id, session_id, commit_number)
         select $1, 'shared', 'k' || n, '1', gen_random_uuid(), gen_random_uuid(), 1 from generate_series(1, $2) n`,
        [personId, roll(3)],
      );
    }
    if (roll(3) === 0) await sql(`update person set disabled_at = now() where id = $1`, [pair.loser]);
    const before = await snapshot();
    const shown = await preview();
    const chosen = shown?.collisions.flatMap(({ suggestedId }) => (roll(2) === 0 ? [suggestedId] : [])) ?? [];
    const { mergeId } = await merge({ keepEnrolmentIds: chosen });
    expect(await snapshot()).not.toEqual(before);
    expect(await undo(mergeId)).toMatchObject({ mergeId });
    expect(await snapshot()).toEqual(before);
  });
});
