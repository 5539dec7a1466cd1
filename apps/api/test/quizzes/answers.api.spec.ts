import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { QuizFinishing } from '../../src/modules/quizzes/index.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import {
  doneAt,
  questionAnswered,
  quizFinished,
  readAttempt,
  readQuiz,
  rightResponse,
  startAttempt,
  type QuestionData,
} from '../support/quiz.ts';
import { TestDevice } from '../support/work.ts';

const MINUTE = 60_000;

describe('quiz answers', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let phone: TestDevice;
  const ana = () => campus.as('ana');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const start = async (activityId: string = course.quiz) =>
    (await startAttempt(ana(), enrolmentId, activityId)).data.startQuizAttempt.attemptId;
  const questionsOf = async (attemptId: string) => (await readAttempt(ana(), attemptId)).questions;
  const firstOf = async (attemptId: string): Promise<QuestionData> => {
    const [question] = await questionsOf(attemptId);
    if (!question) throw new Error('no question was drawn');
    return question;
  };
  const ofType = async (attemptId: string, type: string): Promise<QuestionData> => {
    const question = (await questionsOf(attemptId)).find((one) => one.type === type);
    if (!question) throw new Error(`no ${type} was drawn`);
    return question;
  };
  /** Answers every question rightly, or only the first so many, and sends the attempt. */
  const answerAll = async (attemptId: string, right = Infinity) => {
    const questions = await questionsOf(attemptId);
    return phone.record(
      ...questions
        .slice(0, right)
        .map((question) => questionAnswered(attemptId, question.id, rightResponse(question))),
      quizFinished(attemptId),
    );
  };
  const stored = async (attemptId: string, questionId: string) =>
    (
      await rows(
        'select response, locale, is_flagged, points from quiz_answer where attempt_id = $1 and question_id = $2',
        [attemptId, questionId],
      )
    )[0];
  const longAgo = (attemptId: string, minutes: number) =>
    rows(
      `update quiz_attempt set started_at = started_at - make_interval(mins => $2), deadline_at = deadline_at - make_interval(mins => $2),
              finished_at = finished_at - make_interval(mins => $2) where id = $1`,
      [attemptId, minutes],
    );
  /** A fresh enrolment in a course whose quiz has other settings: `{path: value}` below `settings`. */
  const withSettings = async (changes: Record<string, unknown>, activityId: string = course.quiz) => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr']);
    await rows(`set session_replication_role = replica`);
    for (const [path, value] of Object.entries(changes)) {
      await rows(
        `update activity set settings = jsonb_set(settings, $3::text[], $4::jsonb) where version_id = $1 and id = $2`,
        [versionId, activityId, path.split('.'), JSON.stringify(value)],
      );
    }
    await rows(`set session_replication_role = origin`);
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana', { versionId }));
    await phone.passGate(enrolmentId);
  };
  const progressOf = async (activityId: string) =>
    (
      await rows(
        'select status, score::float8, is_passed, completed_at from activity_progress where enrolment_id = $1 and activity_id = $2',
        [enrolmentId, activityId],
      )
    )[0];

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(ana());
    await phone.passGate(enrolmentId);
  });

  it('of every type of question earn full points when they are right', async () => {
    const id = await start();
    const receipts = await answerAll(id);
    expect(receipts.filter(({ isRecorded }) => !isRecorded)).toEqual([]);
    const { result, questions } = await readAttempt(ana(), id);
    expect(new Set(questions.map(({ type }) => type)).size).toBe(8);
    expect(questions.map(({ type, review }) => [type, review?.points, review?.isCorrect])).toEqual(
      questions.map(({ type, points }) => [type, points, true]),
    );
    expect(result).toMatchObject({
      score: 100,
      isPassed: true,
      points: 8,
      maxPoints: 8,
      finishedBy: 'LEARNER',
    });
  });

  it('earn a part of the points where a part is right, and the score is rounded once', async () => {
    const id = await start();
    const match = await ofType(id, 'MATCH');
    const multiple = await ofType(id, 'MULTIPLE');
    const cloze = await ofType(id, 'CLOZE');
    const right = rightResponse(match) as { pairs: Record<string, string> };
    const [[left = '', target = ''] = []] = Object.entries(right.pairs);
    await phone.record(
      questionAnswered(id, match.id, { type: 'match', pairs: { [left]: target } }),
      questionAnswered(id, multiple.id, {
        type: 'multiple',
        choices: multiple.options.map(({ key }) => key),
      }),
      questionAnswered(id, cloze.id, { type: 'cloze', blanks: { 3: 'summer' } }),
      quizFinished(id),
    );
    const { questions, result } = await readAttempt(ana(), id);
    const review = (type: string) => questions.find((one) => one.type === type)?.review;
    expect(review('MATCH')).toMatchObject({ points: 0.5, isCorrect: false });
    expect(review('MULTIPLE')).toMatchObject({ points: 0.5, isCorrect: false });
    expect(review('CLOZE')?.points).toBeCloseTo(1 / 3);
    expect(result).toMatchObject({ score: 16.67, points: 1.33, isPassed: false });
  });

  it('are kept with their language and flag, may be changed, and taken back', async () => {
    const id = await start();
    const question = await ofType(id, 'SHORT_TEXT');
    await phone.record(
      questionAnswered(id, question.id, { type: 'short-text', text: 'register' }, true, 'en'),
    );
    expect(await stored(id, question.id)).toEqual({
      response: { type: 'short-text', text: 'register' },
      locale: 'en',
      is_flagged: true,
      points: null,
    });
    expect(await ofType(id, 'SHORT_TEXT')).toMatchObject({
      response: { type: 'short-text', text: 'register' },
      isFlagged: true,
    });
    await phone.record(questionAnswered(id, question.id, null));
    expect(await stored(id, question.id)).toMatchObject({ response: null, is_flagged: false });
  });

  it('are kept by keys when the language changes in the middle', async () => {
    const id = await start();
    const question = await ofType(id, 'SINGLE');
    const response = rightResponse(question);
    await phone.record(questionAnswered(id, question.id, response));
    const french = (await readAttempt(ana(), id, 'fr')).questions.find((one) => one.id === question.id);
    expect(french?.response).toEqual(response);
    expect(french?.options.find(({ key }) => key === response.choice)?.html).toBe('juste');
    const cloze = (await readAttempt(ana(), id, 'en')).questions.find((one) => one.type === 'CLOZE');
    expect(cloze?.cloze.map(({ html, blank }) => html ?? `[${blank}]`).join('')).toBe(
      'The sun rises by [1] and is read [2] times in [3].',
    );
  });

  it('of two from two devices the later moment wins, whichever arrives first', async () => {
    const id = await start();
    const question = await ofType(id, 'NUMERIC');
    const laptop = new TestDevice(ana());
    const say = (device: TestDevice, text: string, agoMs: number) =>
      device.send(
        device.entry(
          questionAnswered(id, question.id, { type: 'numeric', text }),
          doneAt(campus.server, new Date(Date.now() - agoMs)),
        ),
      );
    await say(phone, 'later', 10_000);
    const early = await say(laptop, 'earlier', 20_000);
    expect(early.data.recordWork.receipts).toMatchObject([{ isRecorded: true, refusal: null }]);
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'later' } });
    await say(laptop, 'latest', 5_000);
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'latest' } });
  });

  it.each([
    [
      'to an unknown attempt',
      (_id: string, q: string) => questionAnswered(randomUUID(), q, null),
      'NOT_FOUND',
    ],
    ['to what is no attempt', (_id: string, q: string) => questionAnswered('x', q, null), 'INPUT_INVALID'],
    ['to an unknown question', (id: string) => questionAnswered(id, randomUUID(), null), 'NOT_FOUND'],
    [
      'to a question that was not drawn',
      (id: string) => questionAnswered(id, '10000000-0000-4000-8000-000000000111', null),
      'NOT_FOUND',
    ],
  ])('are refused %s', async (_name, work, refusal) => {
    const id = await start();
    expect(await phone.record(work(id, (await firstOf(id)).id))).toMatchObject([
      { isRecorded: false, refusal },
    ]);
  });

  it.each<[string, unknown]>([
    ['of another type', { type: 'numeric', text: '1' }],
    ['of no type', { choice: 'a' }],
    ['with more than it should have', { type: 'single', choice: 'a', points: 100 }],
    ['that is a list', [{ type: 'single', choice: 'a' }]],
    ['that is a text', 'a'],
    ['that is a number', 5],
    ['without end', { type: 'single', choice: 'x'.repeat(501) }],
    ['with a sign no table holds', { type: 'single', choice: 'a\u0000' }],
    ['of half a character', { type: 'single', choice: 'a\ud800' }],
    ['named like machinery', { type: 'single', choice: '__proto__' }],
  ])('are refused when they are hostile: %s', async (_name, response) => {
    const id = await start();
    const question = await ofType(id, 'SINGLE');
    expect(await phone.record(questionAnswered(id, question.id, response))).toMatchObject([
      { refusal: 'ANSWER_INVALID' },
    ]);
    expect(await stored(id, question.id)).toMatchObject({ response: null });
  });

  it('that name an option nobody offered earn nothing and break nothing', async () => {
    const id = await start();
    const hostile: Record<string, unknown> = {
      SINGLE: { type: 'single', choice: 'zzz' },
      MULTIPLE: { type: 'multiple', choices: Array.from({ length: 50 }, (_, i) => `k${i}`) },
      MATCH: { type: 'match', pairs: { toString: 'valueOf', a: 'b' } },
      ORDER: { type: 'order', order: ['a', 'b'] },
      CLOZE: { type: 'cloze', blanks: { hasOwnProperty: 'x', 9: '' } },
      NUMERIC: { type: 'numeric', text: '1e999' },
      SHORT_TEXT: { type: 'short-text', text: "'; drop table quiz_answer;--" },
    };
    const questions = (await questionsOf(id)).filter(({ type }) => hostile[type]);
    const receipts = await phone.record(
      ...questions.map(({ id: question, type }) => questionAnswered(id, question, hostile[type])),
      quizFinished(id),
    );
    expect(receipts.filter(({ isRecorded }) => !isRecorded)).toEqual([]);
    expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
  });

  it('are refused after the learner has finished', async () => {
    const id = await start();
    const question = await firstOf(id);
    await phone.record(quizFinished(id));
    expect(await phone.record(questionAnswered(id, question.id, rightResponse(question)))).toMatchObject([
      { refusal: 'ATTEMPT_FINISHED' },
    ]);
    expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
  });

  it('and finishing at the same moment from two devices leave no answer taken but not counted', async () => {
    for (let round = 0; round < 12; round++) {
      const id = await start();
      const questions = await questionsOf(id);
      const [laptop, other] = [new TestDevice(ana()), new TestDevice(ana())];
      const [answers] = await Promise.all([
        Promise.all(
          questions.slice(0, 3).map(async (question) => {
            const device = new TestDevice(ana());
            return [
              question.id,
              await device.record(questionAnswered(id, question.id, rightResponse(question))),
            ] as const;
          }),
        ),
        laptop.record(quizFinished(id)),
        other.record(quizFinished(id)),
      ]);
      const taken = answers.filter(([, receipts]) => receipts[0]?.isRecorded).map(([question]) => question);
      const graded = await rows('select question_id from quiz_answer where attempt_id = $1 and points > 0', [
        id,
      ]);
      expect(graded.map(({ question_id }) => question_id).sort()).toEqual(taken.sort());
    }
  });

  describe('under a time limit', () => {
    const late = async (id: string, agoMinutes: number, question: QuestionData) => {
      const entry = phone.entry(
        questionAnswered(id, question.id, rightResponse(question)),
        doneAt(campus.server, new Date(Date.now() - agoMinutes * MINUTE)),
      );
      return (await phone.send(entry)).data.recordWork.receipts[0]?.refusal;
    };

    it('given before the deadline count whenever they arrive; what is given later is refused', async () => {
      const id = await start(course.timed);
      const [first, second] = await questionsOf(id);
      if (!first || !second) throw new Error('two were to be drawn');
      await longAgo(id, 60);
      expect(await late(id, 55, first)).toBeNull();
      expect(await late(id, 49.9, second)).toBeNull(); // half a minute for the way
      expect(await late(id, 49, second)).toBe('TIME_IS_UP');
      expect(await late(id, 0, second)).toBe('TIME_IS_UP');
    });

    it('given in time are graded also when the attempt has been ended meanwhile', async () => {
      const id = await start(course.timed);
      const [first, second] = await questionsOf(id);
      if (!first || !second) throw new Error('two were to be drawn');
      await longAgo(id, 60);
      await campus.server.app.get(QuizFinishing).finishOverdue();
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0, finishedBy: 'TIME' });
      expect(await progressOf(course.timed)).toMatchObject({ status: 'started', score: 0, is_passed: false });
      expect(await late(id, 55, first)).toBeNull();
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 50, isPassed: true });
      expect(await progressOf(course.timed)).toMatchObject({
        status: 'completed',
        score: 50,
        is_passed: true,
      });
      expect(await late(id, 52, second)).toBeNull();
      expect((await readQuiz(ana(), enrolmentId, course.timed)).countedScore).toBe(100);
    });

    it('count no longer once right answers to this quiz could be seen', async () => {
      await withSettings({ 'review.when': 'finished' }, course.timed);
      const id = await start(course.timed);
      const [first] = await questionsOf(id);
      if (!first) throw new Error('two were to be drawn');
      await longAgo(id, 60);
      await campus.server.app.get(QuizFinishing).finishOverdue();
      // Somebody else's look opens nothing.
      expect(await readAttempt(campus.as('tomas'), id)).toBeNull();
      expect((await rows('select reviewed_at from quiz_attempt where id = $1', [id]))[0]).toEqual({
        reviewed_at: null,
      });
      expect((await readAttempt(ana(), id)).questions[0]?.review?.correct).toBeTruthy();
      expect(await late(id, 55, first)).toBe('ATTEMPT_FINISHED');
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
    });
  });

  describe('have keys that stay on the server until the review policy opens them', () => {
    /** Words of the course that say which answer is right. */
    const TELLING =
      /Porque sí|Eso es\.|Son los buenos|Moja\.|Así es\.|En orden\.|El registro\.|Tres por 24|Está completo|rationaleHtml":"|correct":[{"[]|registro|verano|été|"72"/;
    const textOf = async (id: string) => JSON.stringify(await readAttempt(ana(), id));

    it('nothing of an open attempt tells them, not even after an answer', async () => {
      const id = await start();
      const questions = await questionsOf(id);
      for (const question of questions) {
        const wrong =
          question.type === 'SINGLE' ? { type: 'single', choice: question.options[0]?.key } : null;
        await phone.record(questionAnswered(id, question.id, wrong));
      }
      const text = await textOf(id);
      expect(text).not.toMatch(TELLING);
      expect((await readAttempt(ana(), id)).questions.every(({ review }) => review === null)).toBe(true);
      // Keys are opaque: nothing tells which target belongs to which side.
      const keys = await rows(
        `select answer_key from question where type in ('order', 'match') and version_id = (select version_id from quiz_attempt where id = $1)`,
        [id],
      );
      for (const { answer_key } of keys) expect(text).not.toContain(JSON.stringify(answer_key));
    });

    it('the screen of an order or a match does not begin with the answer more often than chance', async () => {
      let ordered = 0;
      for (let i = 0; i < 24; i++) {
        const id = await start();
        const order = await ofType(id, 'ORDER');
        if (order.options.map(({ html }) => html).join() === 'primero,segundo,tercero') ordered++;
        await phone.record(quizFinished(id));
      }
      expect(ordered).toBeLessThan(14);
    });

    it('when it opens, the review has the right answer in the shape of an answer, feedback, reason and sources', async () => {
      const id = await start();
      const single = await ofType(id, 'SINGLE');
      await answerAll(id, 0);
      const { questions } = await readAttempt(ana(), id, 'en');
      for (const question of await questionsOf(id)) {
        const { type } = rightResponse(question);
        const correct = questions.find((one) => one.id === question.id)?.review?.correct as { type: string };
        expect(correct.type).toBe(type);
        const again = await start();
        await phone.record(questionAnswered(again, question.id, correct), quizFinished(again));
        const graded = (await questionsOf(again)).find((one) => one.id === question.id);
        expect(graded?.review).toMatchObject({ isCorrect: true, points: question.points });
      }
      const review = questions.find((one) => one.id === single.id)?.review;
      expect(review).toMatchObject({
        points: 0,
        isCorrect: false,
        rationaleHtml: expect.stringContaining('Because.'),
      });
      expect(review?.feedback.map(({ html }) => html).sort()).toEqual(['No.', 'That is it.']);
      expect(review?.sources).toHaveLength(1);
    });

    it.each<[string, Record<string, unknown>, { before: boolean; passed: boolean; last: boolean }]>([
      [
        'finished',
        { 'review.when': 'finished', 'attempts.max': 2 },
        { before: true, passed: true, last: true },
      ],
      ['passed', { 'review.when': 'passed', 'attempts.max': 3 }, { before: false, passed: true, last: true }],
      [
        'last-attempt',
        { 'review.when': 'last-attempt', 'attempts.max': 2 },
        { before: false, passed: true, last: true },
      ],
      ['never', { 'review.when': 'never', 'attempts.max': 2 }, { before: false, passed: false, last: false }],
    ])('when: %s', async (_when, settings, opens) => {
      await withSettings(settings);
      const isOpen = async (id: string) => (await questionsOf(id)).every(({ review }) => review !== null);
      const first = await start();
      await answerAll(first, 2);
      expect(await isOpen(first)).toBe(opens.before);
      if (!opens.before) expect(await textOf(first)).not.toMatch(/rationaleHtml":"|Porque sí/);
      const second = await start();
      await answerAll(second);
      expect(await isOpen(second)).toBe(opens.passed);
      expect(await isOpen(first)).toBe(opens.last);
      expect((await readAttempt(ana(), second)).result).toMatchObject({ score: 100 });
    });

    it('show only what the policy shows: without keys, no word beside an option that was not chosen', async () => {
      await withSettings({ 'review.show': ['responses', 'feedback'] });
      const id = await start();
      const single = await ofType(id, 'SINGLE');
      const wrong = single.options.find(({ html }) => html === 'mal')?.key;
      await phone.record(
        questionAnswered(id, single.id, { type: 'single', choice: wrong }),
        quizFinished(id),
      );
      expect((await ofType(id, 'SINGLE')).review).toEqual({
        points: 0,
        isCorrect: false,
        correct: null,
        feedback: [{ key: wrong, html: 'No.' }],
        rationaleHtml: null,
        sources: [],
      });
      expect((await ofType(id, 'TRUE_FALSE')).review?.feedback).toEqual([]);
    });
  });

  describe('make the score that counts', () => {
    it.each([
      ['best', [75, 100, 25], 100],
      ['last', [75, 100, 25], 25],
      ['average', [75, 100, 25], 66.67],
    ])('%s of %p is %p', async (counts, scores, expected) => {
      await withSettings({ 'attempts.counts': counts });
      for (const score of scores) {
        const id = await start();
        await answerAll(id, (score / 100) * 8);
      }
      const quiz = await readQuiz(ana(), enrolmentId);
      expect(quiz.attempts.map(({ score }) => score)).toEqual(scores);
      expect(quiz).toMatchObject({ countedScore: expected, isPassed: expected >= 70 });
      // Completed once passed, and completed stays completed.
      expect(await progressOf(course.quiz)).toMatchObject({
        status: 'completed',
        score: expected,
        is_passed: expected >= 70,
      });
    });

    it('which reaches the course home, and what is missing for the certificate', async () => {
      const home = async () => {
        const answer = await ana().query<{
          courseHome: {
            modules: {
              activities: { id: string; state: string; score: number | null; isPassed: boolean | null }[];
            }[];
            missing: { activityId: string | null; had: number | null; isMet: boolean }[];
          };
        }>(
          `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) {
             modules { activities { id state score isPassed } } missing { activityId had isMet } } }`,
          { id: enrolmentId },
        );
        const { modules, missing } = answer.data.courseHome;
        return {
          activity: modules.flatMap(({ activities }) => activities).find(({ id }) => id === course.quiz),
          line: missing.find(({ activityId }) => activityId === course.quiz),
        };
      };
      await answerAll(await start(), 5);
      expect(await home()).toMatchObject({
        activity: { state: 'STARTED', score: 62.5, isPassed: false },
        line: { had: 62.5, isMet: false },
      });
      await answerAll(await start(), 6);
      expect(await home()).toMatchObject({
        activity: { state: 'COMPLETED', score: 75, isPassed: true },
        line: { had: 75, isMet: true },
      });
      await answerAll(await start(), 1);
      expect(await home()).toMatchObject({ activity: { state: 'COMPLETED', score: 75, isPassed: true } });
    });

    it('without a pass mark it is completed by finishing', async () => {
      await withSettings({ pass: null, graded: false });
      await answerAll(await start(), 1);
      expect(await progressOf(course.quiz)).toMatchObject({
        status: 'completed',
        score: 12.5,
        is_passed: null,
      });
    });
  });
});
