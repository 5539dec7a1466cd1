import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ErasePeopleJob } from '@campus/overview';
import { expectDenied } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { earn, issue } from '../support/certificates.ts';
import { speakAs } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { mergedBy } from '../support/merges.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantCertificate, plantEdition } from '../support/plant.ts';

const PREVIEW = `query ($survivorId: ID!, $loserId: ID!) { mergePreview(locale: es, survivorId: $survivorId, loserId: $loserId) {
  survivor { id enrolments } loser { id enrolments certificates addresses } haveOtherNames enrolmentsMoved rolesEnding obstacle
  collisions { editionId survivor { id percent beginsOn } loser { id percent beginsOn } suggestedId attendanceJoined } } }`;

interface Preview {
  survivor: { id: string };
  loser: { id: string; addresses: string[] };
  haveOtherNames: boolean;
  enrolmentsMoved: number;
  rolesEnding: string[];
  obstacle: string | null;
  collisions: { editionId: string; suggestedId: string; attendanceJoined: number }[];
}

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

describe('two accounts of one human', () => {
  const campus = testCampus();
  let survivor: string;
  let loser: string;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);

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
  const preview = async (persona: Persona = 'carla', ids = { survivorId: survivor, loserId: loser }) =>
    (await campus.as(persona).query<{ mergePreview: Preview | null }>(PREVIEW, ids)).data.mergePreview;
  /** Asked for by one coordinator, and approved by another when the mailboxes have had their time. */
  const merge = (over: Record<string, unknown> = {}, persona: Persona = 'carla') =>
    mergedBy(campus, persona, { survivorId: survivor, loserId: loser, ...over });
  const undo = (mergeId: unknown, over: object = {}, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'undoMerge',
      { mergeId, reason: REASON, ...over },
      '... on MergeUndone { mergeId }',
    );
  const ownerOf = async (enrolmentId: string) =>
    (await sql<{ person_id: string }>(`select person_id from enrolment where id = $1`, [enrolmentId]))[0]
      ?.person_id;
  const signIn = async (email: string) => {
    const { data } = await campus
      .as('nobody')
      .query<{ signIn: { me?: { id: string }; code?: string } }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { me { id } } ... on Refusal { code } } }`,
        { input: { email, password: 'puente-maiz-lluvia' } },
      );
    return data.signIn.me?.id ?? data.signIn.code;
  };

  beforeEach(async () => {
    survivor = await plantAccount(campus.server, 'MX');
    loser = await plantAccount(campus.server, 'MX');
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED' | boolean]>([
    ['ana', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
    ['marta', false],
    ['carla', true],
    ['lucia', true],
    ['admin', true],
  ])('are compared and merged by %s: %s', async (persona, may) => {
    const ids = { survivorId: survivor, loserId: loser };
    const answer = await campus.as(persona).query(PREVIEW, ids);
    if (typeof may === 'string') {
      expectDenied(answer, may);
      return;
    }
    expect(answer.data.mergePreview !== null).toBe(may);
    expect(await merge({}, persona)).toMatchObject(
      may ? { mergeId: expect.any(String) } : { code: 'NOT_FOUND' },
    );
  });

  it.each([
    [['Marta Elena', 'Paz', 'Ruiz'], ['Marta', 'Paz', null], false],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Ruiz', 'Elena', null], false],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Marta', 'Quiroga', null], true],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Tomás', 'Paz', null], true],
  ])('named %j and %j are said to have other names: %s', async (one, other, haveOtherNames) => {
    const name = `update person set given_names = $2, first_surname = $3, second_surname = $4 where id = $1`;
    await sql(name, [survivor, ...one]);
    await sql(name, [loser, ...other]);
    expect(await preview()).toMatchObject({ haveOtherNames });
  });

  it('become one: what is about the person moves, the other signs in no more, its address leads on', async () => {
    const address = `${randomUUID()}@lead.example`;
    loser = await plantAccount(campus.server, 'MX', address);
    await sql(
      `insert into person_secret (person_id, password_hash) select p, s.password_hash from unnest($1::uuid[]) p, person_secret s where s.person_id = $2`,
      [[survivor, loser], personOf('ana').id],
    );
    const enrolment = await enrol(loser, await plantEdition(campus.server));
    await earn(campus.server, enrolment);
    const { certificate } = (await issue(campus.as('carla'), enrolment)).data.issueCertificate;
    await sql(`insert into person_note (id, person_id, author_id, body) values ($1, $2, $3, 'Nota')`, [
      randomUUID(),
      loser,
      personOf('carla').id,
    ]);
    expect(await signIn(address)).toBe(loser);
    expect(await preview()).toMatchObject({ enrolmentsMoved: 1, collisions: [], obstacle: null });
    const { mergeId } = await merge();
    expect(await ownerOf(enrolment)).toBe(survivor);
    expect(await signIn(address)).toBe(survivor);
    expect(await sql(`select from session where person_id = $1`, [loser])).toEqual([]);
    const [dossier] = await sql<{ notes: number }>(
      `select count(*)::int as notes from person_note where person_id = $1`,
      [survivor],
    );
    expect(dossier).toEqual({ notes: 1 });
    expect((await campus.as('nobody').get(`/verify/${certificate.code}`)).status).toBe(200);
    await undo(mergeId);
    expect(await signIn(address)).toBe(loser);
  });

  it('in one edition keep the enrolment that is further; attendance of the other fills its gaps', async () => {
    const at = await plantEdition(campus.server);
    const [weak, strong] = [await enrol(survivor, at, 1), await enrol(loser, at, 3)];
    const [both, one] = [await halfDay(at.editionId), await halfDay(at.editionId)];
    await attend(weak, both);
    await attend(strong, both);
    await attend(weak, one);
    expect(await preview()).toMatchObject({
      enrolmentsMoved: 0,
      collisions: [{ suggestedId: strong, attendanceJoined: 1, survivor: { beginsOn: null } }],
    });
    await sql(`update edition set starts_on = '2090-03-04' where id = $1`, [at.editionId]);
    const coming = { beginsOn: '2090-03-04' };
    expect(await preview()).toMatchObject({ collisions: [{ survivor: coming, loser: coming }] });
    await merge();
    expect([await ownerOf(strong), await ownerOf(weak)]).toEqual([survivor, loser]);
    const [left] = await sql(`select status, ended_reason from enrolment where id = $1`, [weak]);
    expect(left).toEqual({ status: 'withdrawn', ended_reason: REASON });
    const there = await sql(`select from attendance where enrolment_id = $1`, [strong]);
    expect(there).toHaveLength(2);
  });

  it('in one edition keep the enrolment that was chosen, and only one of theirs', async () => {
    const at = await plantEdition(campus.server);
    const [weak, strong] = [await enrol(survivor, at, 1), await enrol(loser, at, 3)];
    for (const keepEnrolmentIds of [[randomUUID()], [weak, strong]])
      expect(await merge({ keepEnrolmentIds })).toMatchObject({ params: { field: 'keepEnrolmentIds' } });
    await merge({ keepEnrolmentIds: [weak] });
    expect([await ownerOf(strong), await ownerOf(weak)]).toEqual([loser, survivor]);
  });

  it('lets the survivor go on studying where the other left off, and the other no more', async () => {
    const at = await plantEdition(campus.server);
    const ana = personOf('ana').id;
    const enrolment = await enrol(loser, at);
    const home = () =>
      // A merge ends every session: she signs in again.
      speakAs(campus.server)('ana').query<{ courseHome: object | null }>(
        `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { percent } }`,
        { id: enrolment },
      );
    expect((await home()).data.courseHome).toBeNull();
    const { mergeId } = await merge({ survivorId: ana });
    expect((await home()).data.courseHome).not.toBeNull();
    await undo(mergeId);
    expect((await home()).data.courseHome).toBeNull();
  });

  it('are not merged when that makes no sense, or is not theirs to decide', async () => {
    expect(await merge({ loserId: survivor })).toMatchObject({ params: { obstacle: 'SAME' } });
    expect(await merge({ loserId: personOf('luis').id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await merge({ loserId: personOf('marta').id }, 'lucia')).toMatchObject({
      code: 'NOT_MERGEABLE',
      params: { obstacle: 'STAFF' },
    });
    expect(await merge({ reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
    await merge();
    expect(await merge()).toMatchObject({ params: { obstacle: 'MERGED' } });
    await sql(`update person set disabled_at = now() where id = $1`, [survivor]);
    const other = await plantAccount(campus.server, 'MX');
    expect(await merge({ loserId: other })).toMatchObject({ params: { obstacle: 'DISABLED' } });
  });

  it('find each other by name, and by words', async () => {
    // Everybody planted here has one name, and a list of twenty would leave one of them out.
    await sql(`update person set first_surname = $2 where id = any($1)`, [
      [survivor, loser],
      `Apellido ${randomUUID().slice(0, 8)}`,
    ]);
    const find = async (persona: Persona, search: string) =>
      (
        await campus
          .as(persona)
          .query<{ mergeCandidates: { id: string }[] }>(
            `query ($personId: ID!, $search: String!) { mergeCandidates(personId: $personId, search: $search) { id } }`,
            { personId: survivor, search },
          )
      ).data.mergeCandidates.map(({ id }) => id);
    expect(await find('carla', '')).toEqual([loser]);
    expect(await find('carla', `${loser}@person`)).toEqual([loser]);
    expect(await find('marta', '')).toEqual([]);
  });

  describe('are parted again', () => {
    it('once, by who coordinates them, with a reason', async () => {
      const { mergeId } = await merge();
      expect(await undo(mergeId, {}, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await undo(mergeId, { reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
      expect(await undo(mergeId)).toMatchObject({ mergeId });
      expect(await undo(mergeId)).toMatchObject({ code: 'NOT_FOUND' });
      const acts = await sql<{ action: string }>(
        `select action from audit_event where subject_id = $1 and action like 'accounts.%' order by at`,
        [loser],
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
        [erasureId, survivor],
      );
      expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_ERASED', params: { state: 'WAITING' } });
      await campus.server.app.get(ErasePeopleJob).run();
      const erased = await sql(`select id from person where id = any($1) and erased_at is not null`, [
        [survivor, loser],
      ]);
      expect(erased).toHaveLength(2);
      expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_ERASED', params: { state: 'DONE' } });
      const [kept] = await sql(`select merged_into from person where id = $1`, [loser]);
      expect(kept).toEqual({ merged_into: survivor });
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
      const enrolment = await enrol(loser, at);
      const { mergeId } = await merge();
      await build(enrolment, at.editionId);
      expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_BUILT_ON', params: { what } });
    });

    it('one merge after another, the last first', async () => {
      const third = await plantAccount(campus.server, 'MX');
      const first = await merge();
      const second = await merge({ survivorId: third, loserId: survivor });
      const [led] = await sql(`select merged_into from person where id = $1`, [loser]);
      expect(led).toEqual({ merged_into: third });
      expect(await undo(first.mergeId)).toMatchObject({ code: 'MERGE_BUILT_ON' });
      await undo(second.mergeId);
      expect(await undo(first.mergeId)).toMatchObject({ mergeId: first.mergeId });
    });

    /** Every table as it stands, row by row. */
    const snapshot = async () => {
      const tables = await sql<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
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

    it.each([1, 2, 3, 4, 5, 6, 7, 8])(
      'and every row is as it was, whatever the history (%i)',
      async (seed) => {
        const roll = dice(seed * 7919);
        const editions = await Promise.all([1, 2, 3].map(() => plantEdition(campus.server)));
        for (const at of editions) {
          const days = [await halfDay(at.editionId), await halfDay(at.editionId)];
          for (const personId of [survivor, loser]) {
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
        for (const personId of [survivor, loser]) {
          if (roll(2) === 0)
            await sql(
              `insert into person_note (id, person_id, author_id, body) values ($1, $2, $3, 'Nota')`,
              [randomUUID(), personId, personOf('carla').id],
            );
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
        if (roll(3) === 0) await sql(`update person set disabled_at = now() where id = $1`, [loser]);
        const before = await snapshot();
        const shown = await preview();
        const chosen =
          shown?.collisions.flatMap(({ suggestedId }) => (roll(2) === 0 ? [suggestedId] : [])) ?? [];
        const { mergeId } = await merge({ keepEnrolmentIds: chosen });
        expect(await snapshot()).not.toEqual(before);
        expect(await undo(mergeId)).toMatchObject({ mergeId });
        expect(await snapshot()).toEqual(before);
      },
    );
  });
});
