import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { doneAt, questionAnswered, quizFinished, readAttempt, rightResponse } from '../support/quiz.ts';
import { TestDevice } from '../support/work.ts';

describe('quiz answers', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, questionsOf, firstOf, ofType, answerAll, stored } = learner;

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
    await learner.phone.record(
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
    await learner.phone.record(
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
    await learner.phone.record(questionAnswered(id, question.id, null));
    expect(await stored(id, question.id)).toMatchObject({ response: null, is_flagged: false });
  });

  it('are kept by keys when the language changes in the middle', async () => {
    const id = await start();
    const question = await ofType(id, 'SINGLE');
    const response = rightResponse(question);
    await learner.phone.record(questionAnswered(id, question.id, response));
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
    const now = Date.now();
    const say = (device: TestDevice, text: string, agoMs: number) =>
      device.send(
        device.entry(
          questionAnswered(id, question.id, { type: 'numeric', text }),
          doneAt(campus.server, new Date(now - agoMs)),
        ),
      );
    await say(learner.phone, 'later', 10_000);
    const early = await say(laptop, 'earlier', 20_000);
    expect(early.data.recordWork.receipts).toMatchObject([{ isRecorded: true, refusal: null }]);
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'later' } });
    await say(laptop, 'latest', 5_000);
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'latest' } });
  });

  it('of two from one device the second wins, also when its clock was set back in between', async () => {
    const id = await start();
    const question = await ofType(id, 'NUMERIC');
    const { phone } = learner;
    const now = Date.now();
    const say = (text: string, agoMs: number) =>
      phone.entry(
        questionAnswered(id, question.id, { type: 'numeric', text }),
        doneAt(campus.server, new Date(now - agoMs)),
      );
    await phone.send(say('first', 1_000), say('second', 3_000));
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'second' } });
    await phone.send(say('third', 2_000));
    expect(await stored(id, question.id)).toMatchObject({ response: { text: 'third' } });
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
    expect(await learner.phone.record(work(id, (await firstOf(id)).id))).toMatchObject([
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
    expect(await learner.phone.record(questionAnswered(id, question.id, response))).toMatchObject([
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
    const receipts = await learner.phone.record(
      ...questions.map(({ id: question, type }) => questionAnswered(id, question, hostile[type])),
      quizFinished(id),
    );
    expect(receipts.filter(({ isRecorded }) => !isRecorded)).toEqual([]);
    expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0 });
  });

  it('are refused after the learner has finished', async () => {
    const id = await start();
    const question = await firstOf(id);
    await learner.phone.record(quizFinished(id));
    expect(
      await learner.phone.record(questionAnswered(id, question.id, rightResponse(question))),
    ).toMatchObject([{ refusal: 'ATTEMPT_FINISHED' }]);
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
});
