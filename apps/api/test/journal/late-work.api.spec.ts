import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { DAY, endedAttempts, HOUR, lateWork, MINUTE, SECOND } from '../support/late-work.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import {
  doneAt,
  questionAnswered,
  quizFinished,
  readAttempt,
  rightResponse,
  type QuestionData,
} from '../support/quiz.ts';
import { fieldWritten, screenSeen, TestDevice, type Entry } from '../support/work.ts';

describe('work that arrives late', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, progressOf } = learner;
  const { ended, score, attempt, answers } = endedAttempts(campus, learner);
  const { refusals, sign, list, decide } = lateWork(campus, learner);

  describe('is believed when a device without a link brings it:', () => {
    it.each<[string, number]>([
      ['an hour', HOUR],
      ['nearly a week', 7 * DAY - HOUR],
    ])('all answers of a test, %s after its end', async (_long, after) => {
      const test = await attempt(after);
      await ended();
      expect(await refusals(learner.phone, answers(learner.phone, test, MINUTE))).toEqual([null, null]);
      expect(await score(test.id)).toBe(100);
      expect((await list()).totalCount).toBe(0);
    });

    it('more than fits into one batch, though sending takes a while', async () => {
      const test = await attempt(HOUR);
      await ended();
      const [first, second] = answers(learner.phone, test, MINUTE) as [Entry, Entry];
      expect(await refusals(learner.phone, [first], true)).toEqual([null]);
      await rows(
        `update journal_device set run_since = run_since - interval '12 minutes', last_at = last_at - interval '1 minute' where device_id = $1`,
        [learner.phone.deviceId],
      );
      expect(await refusals(learner.phone, [second], false)).toEqual([null]);
      expect(await score(test.id)).toBe(100);
    });

    it('what a page that was closed in the middle left behind, when it is opened again', async () => {
      const test = await attempt(DAY);
      await ended();
      const [first, second] = answers(learner.phone, test, MINUTE) as [Entry, Entry];
      await refusals(learner.phone, [sign(learner.phone, new Date(test.deadline - 2 * MINUTE))], true);
      await rows(
        `update journal_device set heard_at = last_at - interval '23 hours', run_since = run_since - interval '22 hours', last_at = last_at - interval '22 hours' where device_id = $1`,
        [learner.phone.deviceId],
      );
      await rows(`update journal_device set heard_at = heard_at - interval '2 hours' where device_id = $1`, [
        learner.phone.deviceId,
      ]);
      expect(await refusals(learner.phone, [first], true)).toEqual([null]);
      expect(await refusals(learner.phone, [second])).toEqual([null]);
    });

    it('with a clock that is wrong by days, whichever way', async () => {
      const test = await attempt(HOUR);
      // Only differences count: the device never says what time it takes it for.
      const token = doneAt(campus.server, new Date(test.deadline - 5 * MINUTE));
      const entries = test.questions.map((question) =>
        learner.phone.entry(questionAnswered(test.id, question.id, rightResponse(question)), {
          ...token,
          elapsedMs: MINUTE,
        }),
      );
      expect(await refusals(learner.phone, entries)).toEqual([null, null]);
    });

    it('also when the same batch comes three times at once, by two servers’ worth of requests', async () => {
      const test = await attempt(HOUR);
      await ended();
      const entries = answers(learner.phone, test, MINUTE);
      const told = await Promise.all([1, 2, 3].map(() => refusals(learner.phone, entries)));
      expect(told).toEqual([1, 2, 3].map(() => [null, null]));
      expect(await score(test.id)).toBe(100);
    });

    it('within half a minute of the end although the device talks to the campus all the time', async () => {
      const test = await attempt(20 * SECOND);
      await refusals(learner.phone, [sign(learner.phone)]);
      expect(await refusals(learner.phone, answers(learner.phone, test, SECOND))).toEqual([null, null]);
    });
  });

  describe('is kept until somebody decides', () => {
    it('when its device, in contact after the end, did not have it then', async () => {
      const test = await attempt(42 * SECOND);
      const [first, second] = test.questions as [QuestionData, QuestionData];
      // The honest answer of a page left open, 42 seconds after the end …
      const honest = learner.phone.entry(
        questionAnswered(test.id, first.id, rightResponse(first)),
        doneAt(campus.server, new Date()),
      );
      expect(await refusals(learner.phone, [honest])).toEqual(['TIME_IS_UP']);
      // … and the same with a token of before and 500 ms.
      const forged = learner.phone.entry(questionAnswered(test.id, second.id, rightResponse(second)), {
        ...doneAt(campus.server, new Date(test.deadline - MINUTE)),
        elapsedMs: 500,
      });
      expect(await refusals(learner.phone, [forged])).toEqual(['WORK_KEPT']);
      expect(await refusals(learner.phone, [forged])).toEqual(['WORK_KEPT']);
      await ended();
      expect(await list()).toMatchObject({ totalCount: 1, items: [{ state: 'WAITING', entries: 1 }] });
    });

    it('when both come in one batch', async () => {
      const test = await attempt(42 * SECOND);
      const late = answers(learner.phone, test, -42 * SECOND);
      const forged = answers(learner.phone, test, MINUTE);
      expect(await refusals(learner.phone, [...late, ...forged])).toEqual([
        'TIME_IS_UP',
        'TIME_IS_UP',
        'WORK_KEPT',
        'WORK_KEPT',
      ]);
    });

    it('right answers minutes after the end regrade nothing', async () => {
      const test = await attempt(3 * MINUTE);
      await ended();
      await refusals(learner.phone, [sign(learner.phone)]);
      expect(await refusals(learner.phone, answers(learner.phone, test, MINUTE))).toEqual([
        'WORK_KEPT',
        'WORK_KEPT',
      ]);
      expect(await score(test.id)).toBe(0);
      expect(await progressOf(course.timed)).toMatchObject({ score: 0, is_passed: false });
    });

    it('when it is said to come from a device never heard of, while another was in contact', async () => {
      const test = await attempt(3 * MINUTE);
      await refusals(learner.phone, [sign(learner.phone)]);
      const fresh = new TestDevice(ana());
      expect(await refusals(fresh, answers(fresh, test, MINUTE))).toEqual(['WORK_KEPT', 'WORK_KEPT']);
    });

    it('when another device was in contact after the end, though it still had more to send', async () => {
      const test = await attempt(3 * MINUTE);
      await refusals(learner.phone, [sign(learner.phone)], true);
      const pc = new TestDevice(ana());
      expect(await refusals(pc, answers(pc, test, MINUTE))).toEqual(['WORK_KEPT', 'WORK_KEPT']);
    });

    it('when its device says for longer than it was silent that it has more to send', async () => {
      const test = await attempt(3 * MINUTE);
      await refusals(learner.phone, [sign(learner.phone)], true);
      await rows(
        `update journal_device set heard_at = now() - interval '4 minutes', run_since = now() - interval '3 minutes' where device_id = $1`,
        [learner.phone.deviceId],
      );
      await refusals(learner.phone, [sign(learner.phone, new Date(test.deadline))], true);
      expect(await refusals(learner.phone, answers(learner.phone, test, MINUTE))).toEqual([
        'WORK_KEPT',
        'WORK_KEPT',
      ]);
    });

    it('when the attempt was looked at after its end, on whatever device', async () => {
      const test = await attempt(HOUR);
      await ended();
      await readAttempt(ana(), test.id);
      const soon = answers(learner.phone, test, MINUTE);
      // What comes with the look is believed: a page shows the attempt while the journal is still being sent.
      expect(await refusals(learner.phone, soon.slice(0, 1), true)).toEqual([null]);
      await rows(
        `update quiz_attempt set read_after_end_at = read_after_end_at - interval '3 minutes' where id = $1`,
        [test.id],
      );
      expect(await refusals(learner.phone, soon.slice(1))).toEqual(['WORK_KEPT']);
    });

    it('when it comes more than a week after the end', async () => {
      const test = await attempt(7 * DAY + HOUR);
      await ended();
      expect(await refusals(learner.phone, answers(learner.phone, test, MINUTE))).toEqual([
        'WORK_KEPT',
        'WORK_KEPT',
      ]);
    });

    it('an attempt the learner has sent takes nothing, and nothing of it is kept', async () => {
      const test = await attempt(HOUR);
      const finish = learner.phone.entry(
        quizFinished(test.id),
        doneAt(campus.server, new Date(test.deadline - 2 * MINUTE)),
      );
      await refusals(learner.phone, [finish]);
      expect(await refusals(learner.phone, answers(learner.phone, test, MINUTE))).toEqual([
        'ATTEMPT_FINISHED',
        'ATTEMPT_FINISHED',
      ]);
      expect((await list()).totalCount).toBe(0);
    });
  });

  describe('after the end of an edition', () => {
    /** An enrolment that ended two days ago, with its devices silent since before. */
    const over = async () => {
      const day = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
      const { enrolmentId } = await plantEnrolment(campus.server, 'ana', { endsOn: day, timeZone: 'UTC' });
      learner.enrolmentId = enrolmentId;
      await rows(`delete from journal_device where person_id = $1`, [personOf('ana').id]);
      return new TestDevice(ana());
    };
    const before = new Date(Date.now() - 4 * DAY);
    const work = (device: TestDevice) => [
      device.entry(screenSeen(learner.enrolmentId, course.first, 'uno'), doneAt(campus.server, before)),
      device.entry(fieldWritten(learner.enrolmentId, 'risks', 'Ríos'), doneAt(campus.server, before)),
    ];

    it('what a device without a link brings is taken', async () => {
      const phone = await over();
      expect(await refusals(phone, work(phone))).toEqual([null, null]);
    });

    it('what a device in contact says to have been done before is kept, and taken when somebody accepts it', async () => {
      const phone = await over();
      await refusals(phone, [sign(phone)]);
      expect(await refusals(phone, work(phone))).toEqual(['WORK_KEPT', 'WORK_KEPT']);
      expect(
        await rows('select 1 from worksheet_value where enrolment_id = $1', [learner.enrolmentId]),
      ).toEqual([]);
      const { items } = await list();
      expect(items).toMatchObject([
        { activityId: course.first, attemptId: null, entries: 2, state: 'WAITING' },
      ]);
      expect(JSON.stringify(items)).not.toContain('Ríos');
      // Also after the days of grace.
      await rows(
        `update edition set ends_on = ends_on - 30 where id = (select edition_id from enrolment where id = $1)`,
        [learner.enrolmentId],
      );
      await rows(
        `update late_work set occurred_at = occurred_at - interval '30 days' where enrolment_id = $1`,
        [learner.enrolmentId],
      );
      expect((await decide(true, null, { activityId: course.first })).data).toMatchObject({
        decideLateWork: { entries: 2, notTaken: 0 },
      });
      expect(
        await rows('select value from worksheet_value where enrolment_id = $1', [learner.enrolmentId]),
      ).toEqual([{ value: 'Ríos' }]);
    });
  });
});
