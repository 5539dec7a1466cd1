import { describe, expect, it } from '@jest/globals';
import { QuizFinishing } from '@campus/study';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import {
  doneAt,
  questionAnswered,
  readAttempt,
  readQuiz,
  rightResponse,
  startAttempt,
  type QuestionData,
} from '../support/quiz.ts';

const MINUTE = 60_000;

describe('the time limit of a quiz', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, finish, longAgo, attemptsOf, questionsOf, withSettings, progressOf } = learner;

  describe('runs by the server’s clock: attempts', () => {
    const minutesOf = async () => {
      const [row] = (await attemptsOf(course.timed)) as [{ deadline_at: Date; started_at: Date }];
      return (row.deadline_at.getTime() - row.started_at.getTime()) / MINUTE;
    };

    it('and none where the quiz has none', async () => {
      expect(await readAttempt(ana(), await start())).toMatchObject({ deadlineAt: null });
    });

    it('with the person’s extra time', async () => {
      await start(course.timed);
      expect(await minutesOf()).toBe(10);
      await rows('update person set extra_time_percent = 50 where id = $1', [personOf('ana').id]);
      try {
        await learner.enrol();
        expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({
          timeLimitMinutes: 10,
          myTimeLimitMinutes: 15,
        });
        await start(course.timed);
        expect(await minutesOf()).toBe(15);
      } finally {
        await rows('update person set extra_time_percent = 0 where id = $1', [personOf('ana').id]);
      }
    });

    it('and are ended and graded by themselves when their time is over, by a job too', async () => {
      const id = await start(course.timed);
      const { questions } = await readAttempt(ana(), id);
      await learner.phone.record(
        ...questions
          .slice(0, 1)
          .map((question) => questionAnswered(id, question.id, rightResponse(question))),
      );
      await longAgo(id, 11);
      // Answers may still be on their way.
      await campus.server.app.get(QuizFinishing).finishOverdue();
      expect(await readAttempt(ana(), id)).toMatchObject({ finishedAt: null });
      await longAgo(id, 2);
      await rows(`select graphile_worker.add_job('end-quiz-attempts')`);
      await campus.server.app.get(Jobs).drain();
      const ended = await readAttempt(ana(), id);
      expect(ended.result).toMatchObject({ score: 50, finishedBy: 'TIME', isPassed: true });
      expect(ended.finishedAt).toBe(ended.deadlineAt);
      expect(await campus.server.app.get(QuizFinishing).finishOverdue()).toBe(0);
    });

    it('and end when their time is over although one beside them cannot be graded', async () => {
      // What other cases left running.
      await campus.server.app.get(QuizFinishing).finishOverdue();
      const broken = await start(course.timed);
      await longAgo(broken, 20);
      const other = await plantEnrolment(campus.server, 'ana');
      await learner.phone.passGate(other.enrolmentId);
      const sound = (await startAttempt(ana(), other.enrolmentId, course.timed)).data.startQuizAttempt
        .attemptId;
      await longAgo(sound, 15);
      await rows(
        `create function refuse_attempt() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
      );
      await rows(
        `create trigger refuses before update on quiz_attempt for each row when (old.id = '${broken}') execute function refuse_attempt()`,
      );
      try {
        expect(await campus.server.app.get(QuizFinishing).finishOverdue()).toBe(1);
      } finally {
        await rows('drop trigger refuses on quiz_attempt');
      }
      expect(await readAttempt(ana(), sound)).toMatchObject({ result: { finishedBy: 'TIME' } });
      expect(await campus.server.app.get(QuizFinishing).finishOverdue()).toBe(1);
    });

    it('one that is over is ended by the next start, and counts as used', async () => {
      const first = await start(course.timed);
      await longAgo(first, 45);
      expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({ mayStart: true });
      const second = await start(course.timed);
      expect(second).not.toBe(first);
      expect(await attemptsOf(course.timed)).toMatchObject([{ finished_by: 'time' }, { finished_by: null }]);
      await longAgo(second, 11);
      expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({
        mayStart: false,
        whyNot: 'ATTEMPTS_USED_UP',
      });
    });

    it('sent after it counts as ended by time', async () => {
      const id = await start(course.timed);
      await longAgo(id, 11);
      await finish(id);
      const ended = await readAttempt(ana(), id);
      expect(ended.result).toMatchObject({ finishedBy: 'TIME' });
      expect(ended.finishedAt).toBe(ended.deadlineAt);
    });
  });

  describe('and answers', () => {
    /** A batch of answers, each with the minutes since it was given; what happened to each. */
    const late = async (id: string, ...given: [agoMinutes: number, question: QuestionData][]) => {
      const entries = given.map(([agoMinutes, question]) =>
        learner.phone.entry(
          questionAnswered(id, question.id, rightResponse(question)),
          doneAt(campus.server, new Date(Date.now() - agoMinutes * MINUTE)),
        ),
      );
      return (await learner.phone.send(...entries)).data.recordWork.receipts.map(({ refusal }) => refusal);
    };
    const begun = async (): Promise<{ id: string; first: QuestionData; second: QuestionData }> => {
      const id = await start(course.timed);
      const [first, second] = await questionsOf(id);
      if (!first || !second) throw new Error('two were to be drawn');
      await longAgo(id, 60);
      return { id, first, second };
    };

    it('given before the deadline count when they arrive; what is given later is refused', async () => {
      const { id, first, second } = await begun();
      // Half a minute for the way.
      expect(await late(id, [55, first], [49.9, second], [49, second], [0, second])).toEqual([
        null,
        null,
        'TIME_IS_UP',
        'TIME_IS_UP',
      ]);
    });

    it('given in time are graded also when the attempt has been ended meanwhile', async () => {
      const { id, first, second } = await begun();
      await campus.server.app.get(QuizFinishing).finishOverdue();
      expect(await progressOf(course.timed)).toMatchObject({ status: 'started', score: 0, is_passed: false });
      const [one, other] = [first, second].map((question, i) =>
        learner.phone.entry(
          questionAnswered(id, question.id, rightResponse(question)),
          doneAt(campus.server, new Date(Date.now() - (55 - i) * MINUTE)),
        ),
      );
      if (!one || !other) throw new Error('two were to be answered');
      await learner.phone.sendOf({ entries: [one], hasMore: true });
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 50, isPassed: true });
      expect(await progressOf(course.timed)).toMatchObject({
        status: 'completed',
        score: 50,
        is_passed: true,
      });
      await learner.phone.sendOf({ entries: [other] });
      expect((await readQuiz(ana(), learner.enrolmentId, course.timed)).countedScore).toBe(100);
    });

    it('are graded by a repeat when the server died between taking the first and grading it', async () => {
      const { id, first } = await begun();
      await campus.server.app.get(QuizFinishing).finishOverdue();
      const entry = learner.phone.entry(
        questionAnswered(id, first.id, rightResponse(first)),
        doneAt(campus.server, new Date(Date.now() - 55 * MINUTE)),
      );
      await rows(
        `create function refuse_grade() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
      );
      await rows(
        `create trigger refuses before update on quiz_attempt for each row when (old.id = '${id}') execute function refuse_grade()`,
      );
      try {
        expect((await learner.phone.send(entry)).status).toBe(500);
      } finally {
        await rows('drop function refuse_grade cascade');
      }
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
      expect((await learner.phone.send(entry)).data.recordWork.receipts).toMatchObject([
        { isRecorded: true, isRepeat: true },
      ]);
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 50 });
    });

    it('count no longer by themselves once right answers to this quiz could be seen', async () => {
      await withSettings({ 'review.when': 'finished' }, course.timed);
      const { id, first } = await begun();
      await campus.server.app.get(QuizFinishing).finishOverdue();
      // Somebody else's look opens nothing.
      expect(await readAttempt(campus.as('tomas'), id)).toBeNull();
      expect((await rows('select reviewed_at from quiz_attempt where id = $1', [id]))[0]).toEqual({
        reviewed_at: null,
      });
      expect((await readAttempt(ana(), id)).questions[0]?.review?.correct).toBeTruthy();
      expect(await late(id, [55, first])).toEqual(['WORK_KEPT']);
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
    });
  });
});
