import { describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { endedAttempts, lateWork, MINUTE } from '../support/late-work.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { quizLearner } from '../support/quiz-learner.ts';

describe('late work is decided about by who coordinates the person', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { rows, progressOf } = learner;
  const { ended, score, attempt, answers } = endedAttempts(campus, learner);
  const { refusals, sign, list, decide } = lateWork(campus, learner);

  const waiting = async () => {
    const test = await attempt(3 * MINUTE);
    await ended();
    await refusals(learner.phone, [sign(learner.phone)]);
    const entries = answers(learner.phone, test, MINUTE);
    await refusals(learner.phone, entries);
    return { ...test, entries };
  };

  it('accepted, it is graded as if it had come in time, and the device is told so', async () => {
    const test = await waiting();
    expect(await list('carla', true)).toMatchObject({
      items: [
        {
          attemptId: test.id,
          attemptNumber: 1,
          attemptScore: 0,
          mayDecide: true,
          person: { countryCode: 'MX' },
        },
      ],
    });
    expect((await decide(true, test.id)).data).toMatchObject({
      decideLateWork: { entries: 2, notTaken: 0 },
    });
    expect(await score(test.id)).toBe(100);
    expect(await progressOf(course.timed)).toMatchObject({
      status: 'completed',
      score: 100,
      is_passed: true,
    });
    expect(await refusals(learner.phone, test.entries)).toEqual([null, null]);
    expect(await list()).toMatchObject({
      items: [
        { state: 'ACCEPTED', decidedBy: 'Carla Ximena Núñez Ibáñez', mayDecide: false, attemptScore: 100 },
      ],
    });
    expect((await list('carla', true)).totalCount).toBe(0);
  });

  it('refused, it stays on record and changes nothing', async () => {
    const test = await waiting();
    await decide(false, test.id, { reason: 'La sesión siguió abierta en otra máquina.' });
    expect(await score(test.id)).toBe(0);
    expect(await refusals(learner.phone, test.entries)).toEqual(['WORK_KEPT', 'WORK_KEPT']);
    expect(await list()).toMatchObject({
      items: [{ state: 'REFUSED', reason: 'La sesión siguió abierta en otra máquina.' }],
    });
  });

  it('once, with a reason, in the audit', async () => {
    const test = await waiting();
    expectRefusal(await decide(true, test.id, { reason: 'sí' }), 'REASON_NEEDED', {
      shortest: 10,
      longest: 500,
    });
    await decide(true, test.id);
    expectRefusal(await decide(false, test.id), 'NOT_FOUND');
    expect(
      await rows(
        `select action, reason, detail from audit_event where subject_id = $1 and action like 'late-work.%'`,
        [learner.enrolmentId],
      ),
    ).toEqual([
      {
        action: 'late-work.accepted',
        reason: 'El enlace del consulado falló ese día.',
        detail: { activityId: course.timed, attemptId: test.id, entries: 2 },
      },
    ]);
  });

  it('takes its effect by a job when the server ends with the decision', async () => {
    const test = await waiting();
    await rows(
      `create function refuse_answer() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await rows(
      `create trigger refuses before update on quiz_answer for each row when (old.attempt_id = '${test.id}') execute function refuse_answer()`,
    );
    try {
      expect((await decide(true, test.id)).status).toBe(500);
    } finally {
      await rows('drop function refuse_answer cascade');
    }
    expect(await score(test.id)).toBe(0);
    await campus.server.app.get(Jobs).drain();
    expect(await score(test.id)).toBe(100);
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('not by %s', async (persona, why) => {
    expectDenied(await decide(true, null, { persona }), why);
  });

  it('nor by who coordinates another country, who does not even see it', async () => {
    const test = await waiting();
    await rows(`update person set country_code = 'CR' where id = $1`, [personOf('ana').id]);
    try {
      expect((await list()).totalCount).toBe(0);
      expectRefusal(await decide(true, test.id), 'NOT_FOUND');
      expect((await list('lucia')).totalCount).toBe(1);
    } finally {
      await rows(`update person set country_code = 'MX' where id = $1`, [personOf('ana').id]);
    }
  });
});
