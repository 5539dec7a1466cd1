import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { questionAnswered, quizFinished, readAttempt, readQuiz, rightResponse } from '../support/quiz.ts';

describe('the review and the score of a quiz', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, questionsOf, ofType, answerAll, withSettings, progressOf } = learner;

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
        await learner.phone.record(questionAnswered(id, question.id, wrong));
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

    it('a failed attempt names the lesson of each outcome, and no right answer with it', async () => {
      await withSettings({ 'review.when': 'passed', 'attempts.max': 3 });
      const id = await start();
      await answerAll(id, 0);
      const { result } = await readAttempt(ana(), id);
      expect(result?.byOutcome).toMatchObject([
        {
          outcome: 't2-lo1',
          moduleTitle: 'Práctica',
          points: 0,
          taughtIn: [{ id: course.map, kind: 'SCORM', isOpen: true }],
        },
      ]);
      expect(await textOf(id)).not.toMatch(TELLING);
    });

    it('the screen of an order or a match does not begin with the answer more often than chance', async () => {
      let ordered = 0;
      for (let i = 0; i < 24; i++) {
        const id = await start();
        const order = await ofType(id, 'ORDER');
        if (order.options.map(({ html }) => html).join() === 'primero,segundo,tercero') ordered++;
        await learner.phone.record(quizFinished(id));
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
        await learner.phone.record(questionAnswered(again, question.id, correct), quizFinished(again));
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
      await learner.phone.record(
        questionAnswered(id, single.id, { type: 'single', choice: wrong }),
        quizFinished(id),
      );
      expect((await ofType(id, 'SINGLE')).review).toEqual({
        points: 0,
        isCorrect: false,
        correct: null,
        correction: null,
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
      const quiz = await readQuiz(ana(), learner.enrolmentId);
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
          { id: learner.enrolmentId },
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
