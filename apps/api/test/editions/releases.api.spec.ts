import { beforeEach, describe, expect, it } from '@jest/globals';
import { moduleRefusal } from '@campus/delivery';
import { numberValues, valuesInOrder } from '@campus/platform/database/named-values.ts';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEnrolment } from '../support/plant.ts';
import { startAttempt } from '../support/quiz.ts';
import { screenSeen, TestDevice } from '../support/work.ts';

const LESSON = `query ($enrolmentId: ID!, $activityId: ID!) { lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) { key } }`;
const HOME = `query ($enrolmentId: ID!) { courseHome(enrolmentId: $enrolmentId, locale: es) {
  nextStep { activityId } modules { id isOpen closedBy release { opensOn timeZone } } } }`;

const DAY = 86_400_000;

interface Home {
  nextStep: { activityId: string } | null;
  modules: {
    id: string;
    isOpen: boolean;
    closedBy: string | null;
    release: { opensOn: string; timeZone: string } | null;
  }[];
}

describe('a module that the edition opens on a day', () => {
  const campus = testCampus();
  let planted: { enrolmentId: string; editionId: string };
  const run = (text: string, values: unknown[]) => campus.server.sql.query<{ day: string }>(text, values);
  /** Days from today on the clocks of the group. */
  const release = async (activityId: string, days: number, { editionId, enrolmentId } = planted) => {
    const { rows } = await run(
      `insert into edition_release (edition_id, module_id, opens_on)
       select $1, a.module_id, (now() at time zone g.time_zone)::date + $3::int
         from activity a, enrolment e join edition_group g on g.id = e.group_id
        where a.id = $2 and e.id = $4 and a.version_id = e.version_id
       on conflict (edition_id, module_id) do update set opens_on = excluded.opens_on returning opens_on::text as day`,
      [editionId, activityId, days, enrolmentId],
    );
    return rows[0]?.day;
  };
  const lesson = async (activityId: string, { enrolmentId } = planted) =>
    (await campus.as('ana').query<{ lesson: object | null }>(LESSON, { enrolmentId, activityId })).data
      .lesson;
  const home = async ({ enrolmentId } = planted) =>
    (await campus.as('ana').query<{ courseHome: Home }>(HOME, { enrolmentId })).data.courseHome;
  const record = async ({ enrolmentId } = planted) =>
    JSON.stringify(
      await new TestDevice(campus.as('ana')).record(screenSeen(enrolmentId, course.first, 'uno')),
    );

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana', { timeZone: 'America/Mexico_City' });
  });

  it('is closed before it: no lesson is read, no work is recorded, and the course home says the day', async () => {
    const day = await release(course.first, 1);
    expect(await lesson(course.first)).toBeNull();
    expect(await record()).toContain('MODULE_NOT_RELEASED');
    const { modules, nextStep } = await home();
    expect(modules[0]).toMatchObject({
      isOpen: false,
      closedBy: null,
      release: { opensOn: day, timeZone: 'America/Mexico_City' },
    });
    // The first module of this course is a gate: nothing else is open either.
    expect(nextStep).toBeNull();
  });

  it('is open from the first moment of its day', async () => {
    await release(course.first, 0);
    expect(await lesson(course.first)).not.toBeNull();
    expect(await record()).not.toContain('MODULE_NOT_RELEASED');
    const { modules, nextStep } = await home();
    expect(modules[0]).toMatchObject({ isOpen: true, release: null });
    expect(nextStep).not.toBeNull();
  });

  it('opens by the clocks of the learner’s group', async () => {
    const east = await plantEnrolment(campus.server, 'ana', { timeZone: 'Pacific/Kiritimati' });
    const west = await plantEnrolment(campus.server, 'ana', { timeZone: 'Pacific/Pago_Pago' });
    const day = await release(course.first, 0, east);
    await run(
      `insert into edition_release (edition_id, module_id, opens_on) select $1, module_id, opens_on from edition_release where edition_id = $2`,
      [west.editionId, east.editionId],
    );
    expect(await lesson(course.first, east)).not.toBeNull();
    expect(await lesson(course.first, west)).toBeNull();
    expect((await home(west)).modules[0]?.release).toMatchObject({ opensOn: day });
  });

  it.each([
    ['was done before the day, and arrives after it', -2, -5, 'MODULE_NOT_RELEASED'],
    ['is said to be of after the day, which has not come', 2, 5, 'MODULE_NOT_RELEASED'],
    ['was done since the day', -5, -2, null],
  ])('takes work by when it was done: %s', async (_what, opensIn, doneIn, refusal) => {
    await release(course.first, opensIn);
    const sql = campus.server.sql;
    const found = await sql.query<{ id: string }>(`select module_id as id from activity where id = $1`, [
      course.first,
    ]);
    const asked = numberValues(
      `select ${moduleRefusal} as refusal from enrolment_window e where e.id = :enrolmentId`,
    );
    const { rows } = await sql.query<{ refusal: string | null }>(
      asked.text,
      valuesInOrder(asked.names, {
        enrolmentId: planted.enrolmentId,
        required: [],
        moduleId: found.rows[0]?.id,
        occurredAt: new Date(Date.now() + doneIn * DAY),
      }),
    );
    expect(rows).toEqual([{ refusal }]);
  });

  it('closes its quizzes and nothing of other modules', async () => {
    const phone = new TestDevice(campus.as('ana'));
    await phone.passGate(planted.enrolmentId);
    await release(course.quiz, 3);
    expect(resultOf(await startAttempt(campus.as('ana'), planted.enrolmentId, course.quiz))).toMatchObject({
      code: 'MODULE_CLOSED',
    });
    expect(await lesson(course.first)).not.toBeNull();
    expect((await home()).modules.filter(({ release: one }) => one)).toHaveLength(1);
  });
});
