import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { readDossier, wholeDossier } from '../support/dossiers.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, type Planted } from '../support/plant.ts';

const PREVIEW = `query ($enrolmentId: ID!, $groupId: ID!) { transferPreview(locale: es, enrolmentId: $enrolmentId, groupId: $groupId) {
  isSameEdition isSameVersion activities { total kept } quizAttempts { total kept } attendance { total kept } surveyAnswers { total kept } obstacle } }`;

const ana = personOf('ana');
const luis = personOf('luis');

describe('what coordinators do for a person', () => {
  const campus = testCampus();
  let planted: Planted;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const read = (persona: Persona, id?: string) => readDossier(campus, persona, id);
  const whole = (persona: Persona, id?: string) => wholeDossier(campus, persona, id);
  const act = (name: string, input: object, persona: Persona = 'carla') =>
    mutate(campus.as(persona), name, { reason: REASON, ...input }, '');
  const audited = (action: string, subject: string) =>
    sql<{ reason: string; country_code: string; detail: Record<string, unknown> }>(
      `select reason, country_code, detail from audit_event where action = $1 and subject_id = $2 order by at`,
      [action, subject],
    );

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: '2090-06-30' });
  });

  describe('takes acts of coordinators, each with a reason and in the audit:', () => {
    const commands: [string, (at: Planted) => Record<string, unknown>][] = [
      ['askAddressChange', () => ({ personId: ana.id, email: 'ana.nueva@x.example' })],
      ['changeDuty', () => ({ personId: ana.id, from: '2090-01-01', postId: randomUUID() })],
      [
        'changePerson',
        () => ({ personId: ana.id, givenNames: 'Ana', firstSurname: 'Ríos', sex: 'FEMALE', country: 'MX' }),
      ],
      ['setExtraTime', () => ({ personId: ana.id, percent: 50 })],
      ['extendEnrolment', ({ enrolmentId }) => ({ enrolmentId, until: '2090-07-31' })],
      ['withdrawEnrolment', ({ enrolmentId }) => ({ enrolmentId })],
      ['pauseEnrolment', ({ enrolmentId }) => ({ enrolmentId })],
      ['resumeEnrolment', ({ enrolmentId }) => ({ enrolmentId })],
      ['reinstateEnrolment', ({ enrolmentId }) => ({ enrolmentId })],
      ['transferEnrolment', ({ enrolmentId, groupId }) => ({ enrolmentId, groupId })],
    ];

    it.each(commands)('%s is for who coordinates the country, with a reason', async (name, input) => {
      const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
      const whole = { ...input(planted), reason: REASON, idempotencyKey: randomUUID() };
      for (const persona of ['ana', 'tomas', 'dora'] as const)
        expectDenied(await campus.as(persona).query(text, { input: whole }), 'FORBIDDEN');
      expect(await act(name, input(planted), 'marta')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(name, { ...input(planted), reason: 'no' })).toMatchObject({ code: 'REASON_NEEDED' });
    });

    it('a post: the new one from a day on, the old one ends then', async () => {
      const id = await plantAccount(campus.server, 'MX');
      const [office] = await sql<{ id: string }>(
        `select id from institution where country_code = 'MX' limit 1`,
      );
      const [foreign] = await sql<{ id: string }>(
        `select id from institution where country_code = 'CR' limit 1`,
      );
      const to = (institutionId: unknown, from: string) =>
        act('changeDuty', { personId: id, institutionId, from, position: 'Cónsul' });
      expect(await to(office?.id, '2020-01-01')).toMatchObject({ __typename: 'PersonChanged' });
      expect(await to(office?.id, '2025-03-01')).toMatchObject({ __typename: 'PersonChanged' });
      expect((await whole('carla', id)).duties).toMatchObject([
        { from: '2025-03-01', until: null, position: 'Cónsul' },
        { from: '2020-01-01', until: '2025-03-01' },
      ]);
      expect(await to(office?.id, '2025-01-01')).toMatchObject({
        params: { field: 'from', reason: 'LATER_DUTY' },
      });
      expect(await to(foreign?.id, '2026-01-01')).toMatchObject({ params: { field: 'institutionId' } });
      expect(await to(randomUUID(), '2026-01-01')).toMatchObject({ params: { field: 'institutionId' } });
    });

    it('a name, a sex and a country, with what changed in the audit, and no name there', async () => {
      const id = await plantAccount(campus.server, 'MX');
      const named = {
        personId: id,
        givenNames: ' Ana  Luz ',
        firstSurname: 'Ríos',
        secondSurname: '',
        sex: 'FEMALE',
      };
      const correct = (over: object, persona: Persona = 'carla') =>
        act('changePerson', { ...named, country: 'MX', ...over }, persona);
      expect(await correct({})).toMatchObject({ __typename: 'PersonChanged' });
      expect(await whole('carla', id)).toMatchObject({ fullName: 'Ana Luz Ríos' });
      expect(await correct({})).toMatchObject({ params: { field: 'givenNames', reason: 'SAME' } });
      expect(await correct({ firstSurname: '<b>' })).toMatchObject({ params: { field: 'firstSurname' } });
      for (const country of ['CR', 'ZZ', null])
        expect(await correct({ country })).toMatchObject({
          code: 'INPUT_INVALID',
          params: { field: 'country' },
        });
      expect(await correct({ country: 'CR' }, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await correct({ country: 'CR' }, 'lucia')).toMatchObject({ __typename: 'PersonChanged' });
      expect(await read('carla', id)).toBeNull();
      expect(await whole('marta', id)).toMatchObject({ fullName: 'Ana Luz Ríos' });
      expect(await audited('person.corrected', id)).toMatchObject([
        {
          reason: REASON,
          country_code: 'MX',
          detail: { fields: expect.arrayContaining(['givenNames', 'sex']) },
        },
        { country_code: 'MX', detail: { fields: ['country'], from: 'MX', to: 'CR' } },
      ]);
    });

    it('extra time, within bounds', async () => {
      await act('setExtraTime', { personId: ana.id, percent: 50 });
      expect(await whole('carla')).toMatchObject({ extraTimePercent: 50 });
      expect(await audited('person.extra-time-set', ana.id)).toMatchObject([{ detail: { from: 0, to: 50 } }]);
      expect(await act('setExtraTime', { personId: ana.id, percent: -1 })).toMatchObject({
        code: 'INPUT_INVALID',
      });
      await act('setExtraTime', { personId: ana.id, percent: 0 });
    });

    it('a later last day, and the edition’s again', async () => {
      const { enrolmentId } = planted;
      const extend = (until: string | null) => act('extendEnrolment', { enrolmentId, until });
      expect(await extend('2090-06-30')).toMatchObject({
        code: 'DAY_NOT_LATER',
        params: { field: 'until', day: '2090-06-30' },
      });
      await extend('2090-07-31');
      expect((await whole('carla')).enrolments[0]).toMatchObject({ extendedTo: '2090-07-31' });
      await extend(null);
      expect((await whole('carla')).enrolments[0]).toMatchObject({ extendedTo: null });
      expect(await audited('enrolment.extended', enrolmentId)).toMatchObject([
        { detail: { from: null, to: '2090-07-31' } },
        { detail: { from: '2090-07-31', to: null } },
      ]);
    });

    it('a withdrawal frees the seat, and is taken back while there is one', async () => {
      await sql(`update edition_group set seats = 1 where id = $1`, [planted.groupId]);
      const { enrolmentId, editionId } = planted;
      expect(await act('reinstateEnrolment', { enrolmentId })).toMatchObject({ code: 'NOT_WITHDRAWN' });
      await act('withdrawEnrolment', { enrolmentId });
      expect((await whole('carla')).enrolments[0]).toMatchObject({
        status: 'WITHDRAWN',
        endedReason: REASON,
      });
      const enrolled = await mutate(
        campus.as('lucia'),
        'enrolPeople',
        { editionId, personIds: [luis.id] },
        '... on PeopleEnrolled { people { personId outcome } }',
      );
      expect(enrolled.people).toEqual([{ personId: luis.id, outcome: 'ENROLLED' }]);
      expect(await act('reinstateEnrolment', { enrolmentId })).toMatchObject({ code: 'GROUP_FULL' });
      await sql(`update edition_group set seats = 2 where id = $1`, [planted.groupId]);
      await act('reinstateEnrolment', { enrolmentId });
      expect((await whole('carla')).enrolments[0]).toMatchObject({ status: 'ACTIVE', endedReason: null });
    });

    it('a pause keeps seat and work, and the person goes on where they were', async () => {
      await sql(`update edition_group set seats = 1 where id = $1`, [planted.groupId]);
      const { enrolmentId, editionId } = planted;
      const input = { enrolmentId, idempotencyKey: randomUUID() };
      expect(await act('resumeEnrolment', { enrolmentId })).toMatchObject({ code: 'NOT_ON_HOLD' });
      expect(await act('pauseEnrolment', input)).toMatchObject({ __typename: 'EnrolmentChanged' });
      await act('pauseEnrolment', input);
      expect(await act('pauseEnrolment', { enrolmentId })).toMatchObject({ code: 'ENROLMENT_NOT_ACTIVE' });
      expect((await whole('carla')).enrolments[0]).toMatchObject({ status: 'ON_HOLD', endedReason: null });
      const enrolled = await mutate(
        campus.as('lucia'),
        'enrolPeople',
        { editionId, personIds: [luis.id] },
        '... on PeopleEnrolled { people { outcome } }',
      );
      expect(enrolled.people).toEqual([{ outcome: 'GROUP_FULL' }]);
      await act('resumeEnrolment', { enrolmentId });
      expect((await whole('carla')).enrolments[0]).toMatchObject({ status: 'ACTIVE' });
      for (const action of ['enrolment.paused', 'enrolment.resumed'])
        expect(await audited(action, enrolmentId)).toMatchObject([
          { reason: REASON, country_code: 'MX', detail: { personId: ana.id, editionId } },
        ]);
    });

    it('nothing in an edition that is closed', async () => {
      const closed = await plantEnrolment(campus.server, 'ana', { isFrozen: true });
      for (const name of [
        'withdrawEnrolment',
        'extendEnrolment',
        'pauseEnrolment',
        'resumeEnrolment',
        'reinstateEnrolment',
      ])
        expect(await act(name, { enrolmentId: closed.enrolmentId })).toMatchObject({
          code: 'EDITION_CLOSED',
        });
    });
  });

  describe('a transfer', () => {
    const preview = async (groupId: string, persona: Persona = 'carla') =>
      (
        await campus.as(persona).query<{ transferPreview: Record<string, unknown> | null }>(PREVIEW, {
          enrolmentId: planted.enrolmentId,
          groupId,
        })
      ).data.transferPreview;

    beforeEach(async () => {
      await sql(
        `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
         select id, version_id, $2, 'completed', now() from enrolment where id = $1`,
        [planted.enrolmentId, course.first],
      );
      await sql(
        `insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, finished_at, finished_by, score, is_passed)
         select gen_random_uuid(), id, version_id, $2, 1, 'es', now(), 'learner', 40, false from enrolment where id = $1`,
        [planted.enrolmentId, course.quiz],
      );
    });

    it('to another edition of the same version takes work and attempts along, and says so before', async () => {
      await sql(
        `insert into survey_response (enrolment_id, version_id, activity_id, answers, occurred_at)
         select id, version_id, $2, '{}', now() from enrolment where id = $1`,
        [planted.enrolmentId, course.feedback],
      );
      const there = await plantEdition(campus.server);
      expect(await preview(there.groupId)).toEqual({
        isSameEdition: false,
        isSameVersion: true,
        activities: { total: 1, kept: 1 },
        quizAttempts: { total: 1, kept: 1 },
        attendance: { total: 0, kept: 0 },
        surveyAnswers: { total: 1, kept: 0 },
        obstacle: null,
      });
      expect(await preview(there.groupId, 'marta')).toBeNull();
      const done = await mutate(
        campus.as('carla'),
        'transferEnrolment',
        { enrolmentId: planted.enrolmentId, groupId: there.groupId, reason: REASON },
        '... on EnrolmentTransferred { enrolmentId }',
      );
      const { enrolments } = await whole('carla');
      expect(enrolments.find(({ id }) => id === done.enrolmentId)).toMatchObject({ status: 'ACTIVE' });
      expect(enrolments.find(({ id }) => id === planted.enrolmentId)).toMatchObject({
        status: 'TRANSFERRED',
        goesOnIn: expect.any(String),
      });
      const [kept] = await sql(
        `select (select count(*)::int from activity_progress where enrolment_id = $1) as progress,
                (select count(*)::int from quiz_attempt where enrolment_id = $1) as attempts`,
        [done.enrolmentId],
      );
      expect(kept).toEqual({ progress: 1, attempts: 1 });
      const back = { enrolmentId: done.enrolmentId, groupId: planted.groupId };
      expect(await act('transferEnrolment', back)).toMatchObject({
        code: 'NOT_TRANSFERABLE',
        params: { obstacle: 'IN_EDITION' },
      });
    });

    it('within the edition keeps everything, and takes a seat', async () => {
      const other = randomUUID();
      await sql(
        `insert into edition_group (id, edition_id, country_code, name, time_zone, seats) values ($1, $2, 'MX', 'México', 'America/Mexico_City', 1)`,
        [other, planted.editionId],
      );
      expect(await preview(other)).toMatchObject({
        isSameEdition: true,
        attendance: { kept: 0 },
        obstacle: null,
      });
      await act('transferEnrolment', { enrolmentId: planted.enrolmentId, groupId: other });
      expect((await whole('carla')).enrolments[0]).toMatchObject({ groupName: 'México', status: 'ACTIVE' });
      expect(await preview(other)).toMatchObject({ obstacle: 'SAME_GROUP' });
    });

    it('never leads a coordinator’s people into a group of another country', async () => {
      const other = randomUUID();
      await sql(
        `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'CR', 'Costa Rica', 'America/Costa_Rica')`,
        [other, planted.editionId],
      );
      expect(await preview(other)).toMatchObject({ obstacle: 'GROUP_OF_COUNTRY' });
      expect(await preview(other, 'lucia')).toMatchObject({ obstacle: null });
    });
  });
});
