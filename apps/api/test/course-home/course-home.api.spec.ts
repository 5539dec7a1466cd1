import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { deadlineOf } from '@campus/course-rules';
import { demoEnrolmentId } from '../../src/seeds/editions.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { screenSeen, screensOf, TestDevice } from '../support/work.ts';

const HOME = `query ($enrolmentId: ID!, $locale: Locale!) {
  courseHome(enrolmentId: $enrolmentId, locale: $locale) {
    enrolmentId courseTitle courseSummary editionTitle locale askedLocale deadline { at localDate timeZone } isClosed percent minutesLeft
    nextStep { activityId kind title moduleTitle minutes isResumed }
    modules { id key title summary minutes minutesExtended isOpen closedBy percent
      activities { id key kind title minutes isRequired state isCounted score isPassed isGraded passMark } }
    reached missingFor
    missing { kind activityId title had needed isMet }
    certificate { id serial status }
  }
}`;
const MINE = `query ($locale: Locale!) { myEnrolments(locale: $locale) { id percent } }`;

interface Activity {
  id: string;
  key: string;
  kind: string;
  state: string;
  isCounted: boolean;
  score: number | null;
  isPassed: boolean | null;
  isGraded: boolean;
  passMark: number | null;
}
interface Home {
  courseTitle: string;
  editionTitle: string;
  locale: string;
  askedLocale: string | null;
  deadline: { at: string; localDate: string; timeZone: string } | null;
  isClosed: boolean;
  percent: number;
  minutesLeft: number;
  nextStep: { activityId: string; isResumed: boolean; moduleTitle: string; title: string } | null;
  modules: {
    key: string;
    isOpen: boolean;
    closedBy: string | null;
    percent: number;
    activities: Activity[];
  }[];
  reached: string | null;
  missingFor: string;
  missing: {
    kind: string;
    activityId: string | null;
    title: string | null;
    had: number | null;
    needed: number | null;
    isMet: boolean;
  }[];
  certificate: { id: string; serial: string; status: string } | null;
}

describe('a course home', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const read = async (id = enrolmentId, locale = 'es', persona: Persona = 'ana') =>
    (await campus.as(persona).query<{ courseHome: Home | null }>(HOME, { enrolmentId: id, locale })).data
      .courseHome;
  const device = () => new TestDevice(campus.as('ana'));
  const rows = async (text: string, values: unknown[]) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  /** What the quiz and the survey would have written. */
  const plantResult = (
    activityId: string,
    score: number | null,
    isPassed: boolean | null,
    isCompleted = true,
  ) =>
    rows(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
       select id, version_id, $2, $5, $3, $4, case when $5 = 'completed' then now() end from enrolment where id = $1`,
      [enrolmentId, activityId, score, isPassed, isCompleted ? 'completed' : 'started'],
    );

  it('of a beginner shows the whole course, the first lesson as next step, and the gate in the way', async () => {
    const home = await read();
    expect(home).toMatchObject({
      courseTitle: 'Curso de prueba',
      editionTitle: 'Curso esencial abierto 2026–27',
      locale: 'es',
      askedLocale: null,
      percent: 0,
      isClosed: false,
      nextStep: {
        activityId: course.first,
        title: 'Primera lección',
        moduleTitle: 'Comienzo',
        isResumed: false,
      },
      certificate: null,
    });
    expect(
      home?.modules.map(({ key, isOpen, closedBy, percent }) => [key, isOpen, closedBy, percent]),
    ).toEqual([
      ['t1', true, null, 0],
      ['t2', false, 'Comienzo', 0],
      ['t3', false, 'Comienzo', 0],
    ]);
    expect(home?.modules.flatMap(({ activities }) => activities.map(({ id, state }) => [id, state]))).toEqual(
      Object.values(course).map((id) => [id, 'NOT_STARTED']),
    );
  });

  it('says of each activity what passing it takes', async () => {
    const activities = new Map(
      (await read())?.modules.flatMap((module) => module.activities).map((one) => [one.id, one]),
    );
    expect(activities.get(course.quiz)).toMatchObject({ kind: 'QUIZ', isGraded: true, passMark: 70 });
    expect(activities.get(course.map)).toMatchObject({ kind: 'SCORM', isGraded: false, passMark: 60 });
    expect(activities.get(course.first)).toMatchObject({ kind: 'LESSON', isGraded: false, passMark: null });
    expect(activities.get(course.river)).toMatchObject({ kind: 'SCENARIO', isGraded: false, passMark: null });
  });

  it('follows the learner: progress, time left, what was begun, what has opened', async () => {
    const phone = device();
    const start = await read();
    await phone.record(screenSeen(enrolmentId, course.first, 'uno'));
    expect((await read())?.nextStep).toMatchObject({ activityId: course.first, isResumed: true });
    await phone.passGate(enrolmentId);
    const home = await read();
    // Two of seven required activities, twelve minutes of work.
    expect(home?.percent).toBe(28);
    expect((start?.minutesLeft ?? 0) - (home?.minutesLeft ?? 0)).toBe(12);
    expect(home?.nextStep).toMatchObject({ activityId: course.only, isResumed: false });
    expect(home?.modules.map(({ isOpen, closedBy, percent }) => [isOpen, closedBy, percent])).toEqual([
      [true, null, 100],
      [true, null, 0],
      [true, null, 0],
    ]);
  });

  it('lists what is missing for the certificate, met lines too', async () => {
    await device().passGate(enrolmentId);
    await plantResult(course.quiz, 62.5, false);
    await plantResult(course.feedback, null, null);
    expect((await read(enrolmentId, 'en'))?.missing).toEqual([
      { kind: 'LESSONS', activityId: null, title: null, had: 2, needed: 3, isMet: false },
      { kind: 'PASSED', activityId: course.quiz, title: 'Quiz', had: 62.5, needed: 70, isMet: false },
      { kind: 'PASSED', activityId: course.final, title: 'Final test', had: null, needed: 80, isMet: false },
      { kind: 'DONE', activityId: course.feedback, title: 'Your opinion', had: 1, needed: 1, isMet: true },
    ]);
  });

  it('leads from one outcome of the edition to the next: in a workshop the hours come before the course', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr'], {
      further: [
        {
          outcome: 'participation',
          routes: ['C'],
          rule: { all: [{ attended: { atLeast: 80 } }, { done: course.feedback }] },
        },
      ],
    });
    const workshop = await plantEnrolment(campus.server, 'ana', { versionId });
    enrolmentId = workshop.enrolmentId;
    await rows(`update edition set route = 'C' where id = $1`, [workshop.editionId]);
    const attended = { kind: 'ATTENDED', needed: 80, isMet: false };
    const feedback = { kind: 'DONE', activityId: course.feedback };
    expect(await read()).toMatchObject({
      reached: null,
      missingFor: 'PARTICIPATION',
      missing: [attended, { ...feedback, isMet: false }],
    });
    await plantResult(course.feedback, null, null);
    await rows(
      `with session as (
         insert into live_session (id, edition_id, titles, mode) values (gen_random_uuid(), $1, '{"es": "Taller"}', 'room') returning id),
       half as (
         insert into session_half_day (id, session_id, starts_at, planned_minutes) select gen_random_uuid(), id, now() - interval '2 hours', 90 from session returning id),
       entry as (
         insert into attendance_entry (id, enrolment_id, half_day_id, presence, evidence, recorded_by, said_at)
         select gen_random_uuid(), $2, id, 'whole', 'manual', $3, now() from half returning id, half_day_id)
       insert into attendance (enrolment_id, half_day_id, entry_id, presence, evidence, is_corrected, said_at)
       select $2, half_day_id, id, 'whole', 'manual', false, now() from entry`,
      [workshop.editionId, enrolmentId, personOf('carla').id],
    );
    const home = await read();
    expect(home).toMatchObject({ reached: 'PARTICIPATION', missingFor: 'COMPLETION' });
    expect(home?.missing.map(({ kind, isMet }) => [kind, isMet])).toEqual([
      ['LESSONS', false],
      ['PASSED', false],
      ['PASSED', false],
      ['DONE', true],
    ]);
  });

  it('shows scores, and leads back to a test that was not passed when all else is done', async () => {
    await device().record(
      ...screensOf(enrolmentId, 'first'),
      ...screensOf(enrolmentId, 'second'),
      ...screensOf(enrolmentId, 'only'),
    );
    await plantResult(course.map, 100, true);
    await plantResult(course.quiz, 62.5, false);
    await plantResult(course.final, 90, true);
    await plantResult(course.feedback, null, null);
    const home = await read();
    expect(home).toMatchObject({ percent: 100, minutesLeft: 0, nextStep: { activityId: course.quiz } });
    const quiz = home?.modules.flatMap(({ activities }) => activities).find(({ id }) => id === course.quiz);
    expect(quiz).toMatchObject({ state: 'COMPLETED', score: 62.5, isPassed: false });
    await rows(
      `update activity_progress set score = 70, is_passed = true where enrolment_id = $1 and activity_id = $2`,
      [enrolmentId, course.quiz],
    );
    const done = await read();
    expect(done?.nextStep).toBeNull();
    expect(done?.missing.every(({ isMet }) => isMet)).toBe(true);
  });

  it.each([
    ['America/Mexico_City', '2030-03-31'],
    ['America/New_York', '2030-03-09'],
    ['America/Havana', '2030-11-02'],
    ['Pacific/Kiritimati', '2030-12-31'],
  ])('says the deadline as the end of the day in the zone of the group: %s', async (timeZone, endsOn) => {
    const planted = await plantEnrolment(campus.server, 'ana', { timeZone, endsOn });
    const home = await read(planted.enrolmentId);
    expect(home?.deadline).toEqual({
      at: deadlineOf(endsOn, timeZone).toISOString(),
      localDate: endsOn,
      timeZone,
    });
    expect(home?.isClosed).toBe(false);
  });

  it.each([
    ['its last day is over', { endsOn: '2026-02-01' }, true],
    ['it has been closed', { endsOn: '2099-01-01', isFrozen: true }, true],
    ['the learner was withdrawn', { status: 'withdrawn' }, true],
    ['the learner has completed it', { status: 'completed' }, false],
    ['it has no end', { endsOn: null }, false],
  ])('is closed when %s: %p', async (_name, plan, isClosed) => {
    const planted = await plantEnrolment(campus.server, 'ana', plan);
    expect((await read(planted.enrolmentId))?.isClosed).toBe(isClosed);
  });

  it('shows what a coordinator counts as done, opens what comes after it, and agrees with the list of participants', async () => {
    const count = (activityId: string) =>
      rows(
        `insert into outcome_override (id, enrolment_id, kind, activity_id, reason, decided_by, decided_at)
         values ($1, $2, 'activity', $3, 'Lo hizo en papel.', $4, now())`,
        [randomUUID(), enrolmentId, activityId, personOf('carla').id],
      );
    const inRoster = async () =>
      (
        await rows('select percent, next_activity_id from enrolment_standing where enrolment_id = $1', [
          enrolmentId,
        ])
      )[0];
    const before = await read();
    await plantResult(course.quiz, 40, false);
    await count(course.first);
    await count(course.quiz);
    const home = await read();
    const of = (id: string) =>
      home?.modules.flatMap(({ activities }) => activities).find((one) => one.id === id);
    expect(of(course.first)).toMatchObject({ state: 'COMPLETED', isCounted: true, score: null });
    expect(of(course.quiz)).toMatchObject({ state: 'COMPLETED', isCounted: true, score: 40 });
    expect(of(course.second)).toMatchObject({ isCounted: false });
    expect(home?.percent).toBeGreaterThan(before?.percent ?? 100);
    expect(home?.nextStep?.activityId).not.toBe(course.first);
    expect(await inRoster()).toEqual({
      percent: home?.percent,
      next_activity_id: home?.nextStep?.activityId,
    });
    const { data } = await campus
      .as('ana')
      .query<{ myEnrolments: { id: string; percent: number }[] }>(MINE, { locale: 'es' });
    expect(data.myEnrolments.find(({ id }) => id === enrolmentId)?.percent).toBe(home?.percent);
    for (const id of [course.hopes, course.second]) await count(id);
    expect((await read())?.modules[1]).toMatchObject({ isOpen: true, closedBy: null });
    const opened = await campus
      .as('ana')
      .query<{ lesson: { title: string } | null }>(
        'query ($e: ID!, $a: ID!) { lesson(enrolmentId: $e, activityId: $a, locale: es) { title } }',
        { e: enrolmentId, a: course.only },
      );
    expect(opened.data.lesson).not.toBeNull();
    await rows(
      `update outcome_override set withdrawn_by = decided_by, withdrawn_at = now() where enrolment_id = $1`,
      [enrolmentId],
    );
    expect((await read())?.nextStep?.activityId).toBe(course.first);
    expect(await inRoster()).toMatchObject({ next_activity_id: course.first });
  });

  it('is shown in another language when there is none in the one asked for, and says so', async () => {
    const versionId = await plantVersion(campus.server, ['en']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    expect(await read(planted.enrolmentId, 'fr')).toMatchObject({
      locale: 'en',
      askedLocale: 'fr',
      courseTitle: 'Test course',
    });
  });

  it.each<[Persona, boolean]>([
    ['ana', true],
    ['luis', false],
    ['chloe', false],
    ['tomas', false],
    ['carla', true],
    ['lucia', true],
    ['admin', true],
  ])('of an officer of Mexico is shown to %s: %p', async (persona, isShown) => {
    expect((await read(enrolmentId, 'es', persona)) !== null).toBe(isShown);
  });

  it('of an officer of another country is not shown to the coordinator for Mexico', async () => {
    expect(await read(demoEnrolmentId('peter'), 'es', 'carla')).toBeNull();
    expect(await read(demoEnrolmentId('peter'), 'es', 'lucia')).not.toBeNull();
  });

  it('is nothing for an unknown enrolment and for what is no id', async () => {
    expect(await read(randomUUID())).toBeNull();
    expect(await read("' or true --")).toBeNull();
  });

  it('asks for a sign-in first, like the list of courses', async () => {
    for (const [text, variables] of [
      [HOME, { enrolmentId, locale: 'es' }],
      [MINE, { locale: 'es' }],
    ] as const) {
      expectDenied(await campus.as('nobody').query(text, variables), 'SIGN_IN_NEEDED');
    }
  });

  it('is one statement beside the session, however much has been done', async () => {
    await read();
    await campus.expectQueries(2, () => read());
    await device().passGate(enrolmentId);
    await campus.expectQueries(2, () => read());
  });
});
