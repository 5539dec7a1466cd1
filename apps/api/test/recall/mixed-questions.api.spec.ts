import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course, modules } from '../support/course.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { doneAt, questionAnswered, quizFinished, rightResponse, type QuestionData } from '../support/quiz.ts';
import { screenSeen, TestDevice } from '../support/work.ts';

const RECALL = `query ($enrolmentId: ID!, $occasion: ID!, $locale: Locale!) {
  recall(enrolmentId: $enrolmentId, occasion: $occasion, locale: $locale) {
    occasion title asked doneAt next { id isOpen }
    questions {
      isAnswered answerKey outcome moduleTitle taughtIn { id kind isOpen }
      question { id position type promptHtml unit points response isFlagged options { key html } targets { key html }
        cloze { html blank isNumeric options { key html } }
        review { points isCorrect correct rationaleHtml feedback { key html } sources { label } } }
    }
  }
}`;
const HOME = `query ($enrolmentId: ID!) {
  courseHome(enrolmentId: $enrolmentId, locale: es) { percent minutesLeft nextStep { activityId } missing { isMet } modules { id percent recall { asked doneAt } } }
}`;
const LESSON = `query ($enrolmentId: ID!, $activityId: ID!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) { recallBefore }
}`;

interface RecallData {
  title: string;
  asked: number;
  doneAt: string | null;
  next: { id: string; isOpen: boolean } | null;
  questions: {
    isAnswered: boolean;
    question: QuestionData;
    answerKey: unknown;
    outcome: string;
    moduleTitle: string;
    taughtIn: { id: string; kind: string; isOpen: boolean }[];
  }[];
}
interface HomeData {
  percent: number;
  modules: { id: string; recall: { asked: number; doneAt: string | null } | null }[];
}

describe('mixed questions before a module', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { ana, rows, start, answerAll, questionsOf } = learner;

  const read = async (occasion: string = modules.end, locale = 'es', who = ana()) =>
    (
      await who.query<{ recall: RecallData | null }>(RECALL, {
        enrolmentId: learner.enrolmentId,
        occasion,
        locale,
      })
    ).data.recall;
  const asked = async () => {
    const recall = await read();
    if (!recall) throw new Error('nothing is asked');
    return recall;
  };
  const home = async () =>
    (await ana().query<{ courseHome: HomeData }>(HOME, { enrolmentId: learner.enrolmentId })).data.courseHome;
  const onHome = async () => (await home()).modules.find(({ id }) => id === modules.end)?.recall;
  const recalled = (
    question: Pick<QuestionData, 'id'>,
    response: unknown,
    occasion: string = modules.end,
  ) => ({
    questionRecalled: {
      enrolmentId: learner.enrolmentId,
      occasion,
      questionId: question.id,
      response,
      locale: 'es',
    },
  });
  const right = (question: QuestionData) => recalled(question, rightResponse(question));
  /** Everything of the quiz right but for these. */
  const missing = async (...types: string[]) => {
    const id = await start();
    const known = (await questionsOf(id)).filter(({ type }) => !types.includes(type));
    await learner.phone.record(
      ...known.map((one) => questionAnswered(id, one.id, rightResponse(one))),
      quizFinished(id),
    );
  };

  it('are asked once a quiz of an earlier module has been finished, and not of a test that keeps its answers', async () => {
    expect(await read()).toBeNull();
    expect(await onHome()).toBeNull();
    await start();
    expect(await read()).toBeNull();
    await answerAll(await start());
    const { questions, ...recall } = await asked();
    expect(recall).toMatchObject({ title: 'Final', asked: 5, doneAt: null, next: { id: course.final } });
    expect(questions).toHaveLength(5);
    // The pool `easy` is drawn by a quiz that shows its keys after the last attempt only.
    const { rowCount } = await campus.server.sql.query(
      `select from question where pool = 'easy' and id = any($1)`,
      [questions.map(({ question }) => question.id)],
    );
    expect(rowCount).toBe(0);
    expect(await onHome()).toEqual({ asked: 5, doneAt: null });
  });

  it('come with their answers and with where each is taught, for a device without a connection', async () => {
    await answerAll(await start());
    for (const { question, ...ask } of (await asked()).questions) {
      expect(ask.answerKey).toMatchObject({ type: expect.any(String) });
      expect(question.review).toMatchObject({ correct: expect.anything(), rationaleHtml: expect.anything() });
      expect(ask).toMatchObject({ outcome: 'Saber practicar.', moduleTitle: 'Práctica' });
      expect(ask.taughtIn).toEqual([{ id: course.map, kind: 'SCORM', isOpen: true }]);
    }
  });

  it('prefer what was missed', async () => {
    await missing('MATCH', 'CLOZE', 'NUMERIC');
    const types = (await asked()).questions.map(({ question }) => question.type);
    expect(types.slice(0, 3).sort()).toEqual(['CLOZE', 'MATCH', 'NUMERIC']);
  });

  it('stay the same until they are answered, and count no more once all are', async () => {
    await answerAll(await start());
    const before = await asked();
    const standing = await home();
    expect((await asked()).questions).toEqual(before.questions);
    const [first, ...rest] = before.questions.map(({ question }) => question);
    if (!first) throw new Error('nothing is asked');
    expect(await learner.phone.record(right(first))).toMatchObject([{ isRecorded: true, refusal: null }]);
    const one = await asked();
    expect(one.questions[0]).toMatchObject({
      isAnswered: true,
      question: { id: first.id, review: { isCorrect: true } },
    });
    expect(one.questions.map(({ question }) => question.id).sort()).toEqual(
      before.questions.map(({ question }) => question.id).sort(),
    );
    expect(one.doneAt).toBeNull();
    await learner.phone.record(...rest.map(right));
    expect((await asked()).doneAt).not.toBeNull();
    expect((await onHome())?.doneAt).toBe((await asked()).doneAt);
    const after = await home();
    expect({ ...after, modules: [] }).toEqual({ ...standing, modules: [] });
    expect(
      await rows('select 1 from activity_progress where enrolment_id = $1 and activity_id = $2', [
        learner.enrolmentId,
        modules.end,
      ]),
    ).toEqual([]);
  });

  it('keep the first answer to each, whichever device brings it first', async () => {
    await answerAll(await start());
    const question = (await asked()).questions.find(({ question: { type } }) => type !== 'ORDER')?.question;
    if (!question) throw new Error('nothing is asked');
    const laptop = new TestDevice(ana());
    const say = (device: TestDevice, agoMs: number, response: unknown) =>
      device.send(
        device.entry(recalled(question, response), doneAt(campus.server, new Date(Date.now() - agoMs))),
      );
    await say(learner.phone, 5_000, rightResponse(question));
    await say(laptop, 1_000, null);
    const kept = () =>
      rows('select is_right from recalled_answer where enrolment_id = $1 and question_id = $2', [
        learner.enrolmentId,
        question.id,
      ]);
    expect(await kept()).toEqual([{ is_right: true }]);
    await say(laptop, 9_000, null);
    expect(await kept()).toEqual([{ is_right: false }]);
  });

  it('are taken after the edition has ended, and not when the enrolment has', async () => {
    await answerAll(await start());
    const [first, second] = (await asked()).questions.map(({ question }) => question);
    if (!first || !second) throw new Error('nothing is asked');
    await rows(
      'update edition set closed_at = now() where id = (select edition_id from enrolment where id = $1)',
      [learner.enrolmentId],
    );
    expect(await learner.phone.record(right(first))).toMatchObject([{ isRecorded: true }]);
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, [learner.enrolmentId]);
    expect(await learner.phone.record(right(second))).toMatchObject([{ refusal: 'ENROLMENT_NOT_ACTIVE' }]);
  });

  it('take no answer to a question, on an occasion, or of a kind that was not asked', async () => {
    await answerAll(await start());
    const [ask] = (await asked()).questions;
    if (!ask) throw new Error('nothing is asked');
    const [easy] = await rows(`select id from question where pool = 'easy' limit 1`);
    expect(
      await learner.phone.record(
        recalled({ id: String(easy?.id) }, { type: 'true-false', choice: true }),
        recalled(ask.question, rightResponse(ask.question), modules.practice),
        recalled(ask.question, { type: 'none' }),
      ),
    ).toMatchObject([{ refusal: 'NOT_FOUND' }, { refusal: 'NOT_FOUND' }, { refusal: 'ANSWER_INVALID' }]);
    expect(await read(modules.end, 'es', campus.as('luis'))).toBeNull();
    expect(await read(modules.practice)).toBeNull();
  });

  it('are announced before the first lesson of the module, until it or they are begun', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr']);
    await rows('set session_replication_role = replica');
    await rows('update activity set position = position + 10 where version_id = $1 and module_id = $2', [
      versionId,
      modules.end,
    ]);
    await rows('update activity set module_id = $2, position = 0 where version_id = $1 and id = $3', [
      versionId,
      modules.end,
      course.only,
    ]);
    await rows('set session_replication_role = origin');
    const before = async () =>
      (
        await ana().query<{ lesson: { recallBefore: string | null } }>(LESSON, {
          enrolmentId: learner.enrolmentId,
          activityId: course.only,
        })
      ).data.lesson.recallBefore;
    await learner.enrol(versionId);
    expect(await before()).toBeNull();
    await answerAll(await start());
    expect(await before()).toBe(modules.end);
    await learner.phone.record(screenSeen(learner.enrolmentId, course.only, 'aqui'));
    expect(await before()).toBeNull();
  });

  it('are not there in a version that was published before there were any', async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr']);
    await rows('set session_replication_role = replica');
    await rows('update module set recall = 0 where version_id = $1', [versionId]);
    await rows('set session_replication_role = origin');
    await learner.enrol(versionId);
    await answerAll(await start());
    expect(await read()).toBeNull();
    expect(await onHome()).toBeNull();
  });

  it('are not there behind a gate', async () => {
    ({ enrolmentId: learner.enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    expect(await read()).toBeNull();
  });
});
