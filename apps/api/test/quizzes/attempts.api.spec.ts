import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { anaAlone, personOf } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import {
  ATTEMPT,
  doneAt,
  questionAnswered,
  QUIZ,
  quizFinished,
  readAttempt,
  readQuiz,
  rightResponse,
  startAttempt,
} from '../support/quiz.ts';
import { TestDevice } from '../support/work.ts';

const MINUTE = 60_000;

describe('quiz attempts', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, finish, longAgo, attemptsOf } = learner;

  describe('at most one is open per quiz and enrolment', () => {
    it('starting again gives the open one, on any device and in any language', async () => {
      const first = await start();
      const again = await startAttempt(ana(), learner.enrolmentId, course.quiz, randomUUID(), 'fr');
      expect(again.data.startQuizAttempt.attemptId).toBe(first);
      expect(await start(course.timed)).not.toBe(first);
    });

    it('also when many begin at the same moment, with one key or with several', async () => {
      const shared = randomUUID();
      const keys = [shared, shared, shared, ...Array.from({ length: 5 }, () => randomUUID())];
      const answers = await Promise.all(
        keys.map((key) => startAttempt(ana(), learner.enrolmentId, course.quiz, key)),
      );
      const ids = new Set(answers.map((answer) => answer.data.startQuizAttempt.attemptId));
      expect(ids.size).toBe(1);
      expect(await attemptsOf(course.quiz)).toHaveLength(1);
    });

    it('a repeat of a start gives the attempt it began, also when that has been finished', async () => {
      const key = randomUUID();
      const first = (await startAttempt(ana(), learner.enrolmentId, course.quiz, key)).data.startQuizAttempt
        .attemptId;
      await finish(first);
      const repeat = await startAttempt(ana(), learner.enrolmentId, course.quiz, key);
      expect(repeat.data.startQuizAttempt.attemptId).toBe(first);
      expect(await attemptsOf(course.quiz)).toHaveLength(1);
    });

    it('a key that is none, or was used for something else, is refused', async () => {
      expectRefusal(await startAttempt(ana(), learner.enrolmentId, course.quiz, 'no key'), 'INPUT_INVALID', {
        field: 'idempotencyKey',
      });
      const key = randomUUID();
      await rows(
        `insert into idempotency_key (person_id, key, operation, result_id) values ($1, $2, 'launchScorm', $2)`,
        [personOf('ana').id, key],
      );
      expectRefusal(await startAttempt(ana(), learner.enrolmentId, course.quiz, key), 'INPUT_INVALID');
    });
  });

  describe('draws its questions from the pools when it begins', () => {
    it('and the draw and the order of options never change, on any device and in any language', async () => {
      const id = await start();
      const shown = async (locale: string) =>
        (await readAttempt(ana(), id, locale)).questions.map((question) => [
          question.id,
          question.position,
          question.options.map(({ key }) => key),
          question.targets.map(({ key }) => key),
          question.cloze.flatMap(({ options }) => options.map(({ key }) => key)),
        ]);
      const first = await shown('es');
      expect(first).toHaveLength(8);
      expect(await shown('es')).toEqual(first);
      expect(await shown('fr')).toEqual(first);
    });

    it('so many of each pool as the quiz says, none twice, by tag, and not always the same', async () => {
      const draws = new Set<string>();
      // Two of a few are the same ones now and then, and not sixty times.
      for (let i = 0; i < 6 || (draws.size === 1 && i < 60); i++) {
        const id = await start(course.timed);
        const { questions } = await readAttempt(ana(), id);
        expect(new Set(questions.map((question) => question.id)).size).toBe(2);
        draws.add(
          questions
            .map((question) => question.id)
            .sort()
            .join(),
        );
        await rows('delete from quiz_answer where attempt_id = $1', [id]);
        await rows('delete from quiz_attempt where id = $1', [id]);
      }
      expect(draws.size).toBeGreaterThan(1);
    });
  });

  describe('may be begun', () => {
    it.each([
      ['an unknown enrolment', () => [randomUUID(), course.quiz], 'NOT_FOUND'],
      ['what is no id', () => ['mine', course.quiz], 'NOT_FOUND'],
      ['an unknown activity', () => [learner.enrolmentId, randomUUID()], 'NOT_FOUND'],
      ['what is no quiz', () => [learner.enrolmentId, course.first], 'NOT_FOUND'],
    ])('never at %s', async (_name, at, code) => {
      const [enrolment = '', activity = ''] = at();
      expectRefusal(await startAttempt(ana(), enrolment, activity), code);
    });

    it('not behind a gate', async () => {
      const fresh = await plantEnrolment(campus.server, 'ana');
      expectRefusal(await startAttempt(ana(), fresh.enrolmentId), 'MODULE_CLOSED');
      expect(await readQuiz(ana(), fresh.enrolmentId)).toMatchObject({
        mayStart: false,
        whyNot: 'MODULE_CLOSED',
      });
    });

    it.each([
      ['a closed edition', { isFrozen: true }, 'EDITION_CLOSED'],
      ['a withdrawn enrolment', { status: 'withdrawn' }, 'ENROLMENT_NOT_ACTIVE'],
    ])('not in %s', async (_name, plan, code) => {
      const planted = await plantEnrolment(campus.server, 'ana', plan);
      expectRefusal(await startAttempt(ana(), planted.enrolmentId), code);
      expect(await readQuiz(ana(), planted.enrolmentId)).toMatchObject({ mayStart: false, whyNot: code });
    });

    it('after the cool-down, which counts from the end of the one before', async () => {
      const first = await start(course.timed);
      await finish(first);
      const refused = await startAttempt(ana(), learner.enrolmentId, course.timed);
      const [{ finished_at }] = (await attemptsOf(course.timed)) as [{ finished_at: Date }];
      const until = new Date(finished_at.getTime() + 30 * MINUTE).toISOString();
      expectRefusal(refused, 'COOLING_DOWN', { until });
      expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({
        mayStart: false,
        whyNot: 'COOLING_DOWN',
        startableAt: until,
      });
      await longAgo(first, 30);
      expect(await start(course.timed)).not.toBe(first);
    });

    it('as often as the quiz allows, and no more', async () => {
      for (const number of [1, 2]) {
        const id = await start(course.timed);
        await finish(id);
        await longAgo(id, 40);
        expect(await readAttempt(ana(), id)).toMatchObject({ number });
      }
      expectRefusal(await startAttempt(ana(), learner.enrolmentId, course.timed), 'ATTEMPTS_USED_UP');
      expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({
        mayStart: false,
        whyNot: 'ATTEMPTS_USED_UP',
      });
    });

    it('in a language the course lacks, shown in its own', async () => {
      const versionId = await plantVersion(campus.server, ['es']);
      const planted = await plantEnrolment(campus.server, 'ana', { versionId });
      await learner.phone.passGate(planted.enrolmentId);
      const started = await startAttempt(ana(), planted.enrolmentId, course.quiz, randomUUID(), 'fr');
      const attempt = await readAttempt(ana(), started.data.startQuizAttempt.attemptId, 'fr');
      expect(attempt.locale).toBe('es');
      expect(attempt.questions).toHaveLength(8);
    });
  });

  describe('are finished by the learner', () => {
    it('once: sending again, from another device too, changes nothing', async () => {
      const id = await start();
      expect(await finish(id)).toMatchObject([{ isRecorded: true, refusal: null }]);
      const [before] = await attemptsOf(course.quiz);
      expect(await new TestDevice(ana()).record(quizFinished(id))).toMatchObject([
        { isRecorded: true, refusal: null },
      ]);
      expect((await attemptsOf(course.quiz))[0]).toEqual(before);
      expect((await readAttempt(ana(), id)).result).toMatchObject({ score: 0, finishedBy: 'LEARNER' });
    });

    it('at the moment it was done, but never before it began, whatever the device says', async () => {
      const id = await start();
      const entry = learner.phone.entry(
        quizFinished(id),
        doneAt(campus.server, new Date(Date.now() - 600 * MINUTE)),
      );
      await learner.phone.send(entry);
      const attempt = await readAttempt(ana(), id);
      expect(attempt.finishedAt).toBe(attempt.startedAt);
    });

    it('not after the edition was closed; before it, also when the news arrives later', async () => {
      const id = await start();
      await rows(
        'update edition set closed_at = now() where id = (select edition_id from enrolment where id = $1)',
        [learner.enrolmentId],
      );
      const { questions } = await readAttempt(ana(), id);
      const question = questions[0];
      const receipts = await learner.phone.record(
        questionAnswered(id, question?.id ?? '', question && rightResponse(question)),
        quizFinished(id),
      );
      expect(receipts).toMatchObject([{ refusal: 'EDITION_CLOSED' }, { refusal: 'EDITION_CLOSED' }]);
      expect(await readAttempt(ana(), id)).toMatchObject({ finishedAt: null });
      await rows(
        `update edition set closed_at = null, ends_on = current_date - 1 where id = (select edition_id from enrolment where id = $1)`,
        [learner.enrolmentId],
      );
      await longAgo(id, 3 * 24 * 60);
      await learner.phone.send(
        learner.phone.entry(
          quizFinished(id),
          doneAt(campus.server, new Date(Date.now() - 2.9 * 24 * 60 * MINUTE)),
        ),
      );
      expect(await readAttempt(ana(), id)).toMatchObject({ result: { finishedBy: 'LEARNER' } });
    });
  });

  describe('are the enrolled person’s alone', () => {
    it.each(anaAlone)('%s may: %p', async (persona, may) => {
      const own = await start();
      const { questions } = await readAttempt(ana(), own);
      const [question] = questions;
      if (!question) throw new Error('no question was drawn');
      const speaker = campus.as(persona);
      expect((await readQuiz(speaker, learner.enrolmentId)) !== null).toBe(may);
      expect((await readAttempt(speaker, own)) !== null).toBe(may);
      const started = await startAttempt(speaker, learner.enrolmentId);
      if (may) expect(resultOf(started)).toMatchObject({ attemptId: own });
      else expectRefusal(started, 'NOT_FOUND');
      const receipts = await new TestDevice(speaker).record(
        questionAnswered(own, question.id, rightResponse(question)),
        quizFinished(own),
      );
      const refusal = may ? null : 'NOT_FOUND';
      expect(receipts.map((receipt) => receipt.refusal)).toEqual([refusal, refusal]);
      expect((await readAttempt(ana(), own)).finishedAt !== null).toBe(may);
    });

    it('and nobody’s who is not signed in', async () => {
      const nobody = campus.as('nobody');
      expectDenied(
        await nobody.query(QUIZ, { enrolmentId: learner.enrolmentId, activityId: course.quiz, locale: 'es' }),
        'SIGN_IN_NEEDED',
      );
      expectDenied(await nobody.query(ATTEMPT, { attemptId: randomUUID(), locale: 'es' }), 'SIGN_IN_NEEDED');
      expectDenied(await startAttempt(nobody, learner.enrolmentId), 'SIGN_IN_NEEDED');
    });

    it('ids that are none find nothing', async () => {
      for (const id of ['', 'x', '\u0000', `${learner.enrolmentId}'`, randomUUID()]) {
        expect(await readQuiz(ana(), id)).toBeNull();
        expect(await readQuiz(ana(), learner.enrolmentId, id)).toBeNull();
        expect(await readAttempt(ana(), id)).toBeNull();
      }
    });
  });

  it('cost one statement to read beside the session, and two to answer: the answer, and that the device was there', async () => {
    const id = await start();
    const [question] = (await readAttempt(ana(), id)).questions;
    await learner.phone.record(questionAnswered(id, question?.id ?? '', null));
    await campus.expectQueries(2, () => readQuiz(ana(), learner.enrolmentId));
    await campus.expectQueries(2, () => readAttempt(ana(), id));
    const entry = learner.phone.entry(
      questionAnswered(id, question?.id ?? '', question && rightResponse(question)),
    );
    await campus.expectQueries(3, () => learner.phone.send(entry));
    await campus.expectQueries(3, () => learner.phone.send(entry));
  });

  it('the quiz tells its rules and what the person has done', async () => {
    await finish(await start(course.timed));
    expect(await readQuiz(ana(), learner.enrolmentId, course.timed)).toMatchObject({
      title: 'Prueba con tiempo',
      introHtml: expect.stringContaining('Diez minutos.'),
      moduleTitle: 'Práctica',
      questionCount: 2,
      isGraded: true,
      passMark: 50,
      timeLimitMinutes: 10,
      maxAttempts: 2,
      cooldownMinutes: 30,
      counts: 'LAST',
      countedScore: 0,
      isPassed: false,
      openAttemptId: null,
      attempts: [{ number: 1, score: 0, isPassed: false }],
      next: { id: course.river, kind: 'SCENARIO', isOpen: true },
    });
    const open = await start();
    expect(await readQuiz(ana(), learner.enrolmentId)).toMatchObject({
      openAttemptId: open,
      mayStart: true,
      whyNot: null,
      countedScore: null,
    });
  });

  it('an attempt that begins shows on the course home', async () => {
    const states = async () => {
      const home = await ana().query<{
        courseHome: { modules: { activities: { id: string; state: string }[] }[] };
      }>(
        `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { modules { activities { id state } } } }`,
        { id: learner.enrolmentId },
      );
      return home.data.courseHome.modules
        .flatMap(({ activities }) => activities)
        .find(({ id }) => id === course.quiz)?.state;
    };
    expect(await states()).toBe('NOT_STARTED');
    await start();
    expect(await states()).toBe('STARTED');
  });
});
