import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  LEARNER_ANSWERS,
  LEARNER_ATTEMPT,
  LEARNER_PATH,
  type LearnerAnswersData,
  type LearnerPathData,
  type LearnerQuizAttemptData,
  MY_READINGS,
  type MyReadingsData,
} from '../support/answers.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantFacilitator } from '../support/plant.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { questionAnswered, quizFinished } from '../support/quiz.ts';
import { path, played, toDry, toWet } from '../support/scenario.ts';

type Staff = Exclude<Persona, 'nobody'>;

describe('what an officer answered', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { rows, start, questionsOf, firstOf, answerAll, withSettings, finish } = learner;

  const facilitate = async (persona: Staff) => {
    const [row] = await rows('select group_id from enrolment where id = $1', [learner.enrolmentId]);
    await plantFacilitator(campus.server, String(row?.group_id), persona);
  };
  const asked = (persona: Persona, enrolmentId = learner.enrolmentId) =>
    campus.as(persona).query<LearnerAnswersData>(LEARNER_ANSWERS, { enrolmentId });
  const answersOf = async (persona: Persona, enrolmentId?: string) =>
    (await asked(persona, enrolmentId)).data.learnerAnswers;
  const attemptOf = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<LearnerQuizAttemptData>(LEARNER_ATTEMPT, { id })).data.learnerQuizAttempt;
  const pathOf = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<LearnerPathData>(LEARNER_PATH, { id })).data.learnerScenarioPath;
  /** Plays a path; its id. */
  const play = async (...given: Parameters<typeof played> extends [string, ...infer Rest] ? Rest : never) => {
    const entry = played(learner.enrolmentId, ...given);
    expect(await learner.phone.record(entry)).toMatchObject([{ isRecorded: true }]);
    return entry.scenarioPlayed.attemptId;
  };
  const readings = async (persona: Persona = 'ana') =>
    (await campus.as(persona).query<MyReadingsData>(MY_READINGS)).data.readingsOfMyAnswers;
  const recorded = () =>
    rows(
      `select actor_id, country_code from audit_event where action = 'answers.read' and subject_type = 'enrolment' and subject_id = $1`,
      [learner.enrolmentId],
    );

  beforeEach(() => facilitate('tomas'));

  it('is read attempt by attempt, with how much of each outcome was right', async () => {
    const first = await start();
    await answerAll(first, 0);
    const second = await start();
    await answerAll(second);
    expect(await answersOf('tomas')).toMatchObject({
      learner: { enrolmentId: learner.enrolmentId, isFacilitated: true, isCoordinated: false },
      quizzes: [
        {
          activityId: course.quiz,
          attempts: [
            { id: second, number: 2, score: 100 },
            { id: first, number: 1, score: 0, byOutcome: [{ points: 0 }] },
          ],
        },
      ],
    });
  });

  it('is shown question by question as its officer is shown it, with the right answer', async () => {
    const id = await start();
    const question = await firstOf(id);
    await learner.phone.record(questionAnswered(id, question.id, null), quizFinished(id));
    const shown = await attemptOf('tomas', id);
    expect(shown).toMatchObject({ id, showsAnswers: true, score: 0 });
    expect(shown?.questions.map((one) => one.id)).toEqual((await questionsOf(id)).map((one) => one.id));
    expect(shown?.questions[0]).toMatchObject({ response: null, review: { isCorrect: false } });
    expect(shown?.questions[0]?.review?.correct).not.toBeNull();
  });

  it('is told of simulations path by path: every decision with what it cost, and how it ended', async () => {
    const dry = await play(toDry);
    const wet = await play(toWet, { forkedFrom: dry, forkedAt: 1 });
    const open = await play(path('bridge.wait'));
    const paths = (await answersOf('tomas'))?.scenarios.find(
      ({ activityId }) => activityId === course.river,
    )?.paths;
    expect(paths).toHaveLength(3);
    expect(paths).toEqual(
      expect.arrayContaining([
        { id: dry, decisionCount: 2, ending: expect.any(String) },
        { id: wet, decisionCount: 2, ending: expect.any(String) },
        { id: open, decisionCount: 1, ending: null },
      ]),
    );
    const told = await pathOf('tomas', wet);
    expect(told?.decisions.map(({ number, isTakenOver }) => [number, isTakenOver])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(told?.decisions.every(({ moves }) => moves.length > 0)).toBe(true);
    expect(told?.standing).toHaveLength(5);
  });

  describe('keeps its questions to itself', () => {
    it('while the attempt is open: that it is open is all there is', async () => {
      const id = await start();
      const question = await firstOf(id);
      await learner.phone.record(questionAnswered(id, question.id, null));
      expect(await attemptOf('tomas', id)).toMatchObject({
        score: null,
        showsAnswers: false,
        byOutcome: [],
        questions: [],
      });
    });

    it.each([
      ['where right answers are never shown', { 'review.show': ['responses', 'rationale'] }],
      ['where they are shown only once the quiz is passed', { 'review.when': 'passed' }],
      ['while another attempt is left', { 'review.when': 'last-attempt', 'attempts.max': 2 }],
    ])('%s: outcomes are told, questions and answers are not', async (_, settings) => {
      await withSettings(settings);
      await facilitate('tomas');
      const id = await start();
      await answerAll(id, 0);
      const shown = await attemptOf('tomas', id);
      expect(shown).toMatchObject({ showsAnswers: false, questions: [], byOutcome: [{ points: 0 }] });
      expect((await answersOf('tomas'))?.quizzes[0]?.attempts).toMatchObject([{ id, showsAnswers: false }]);
    });
  });

  it('is not closed to late answers by being read: only its officer’s own look does that', async () => {
    const id = await start();
    await answerAll(id, 0);
    await rows(`update quiz_attempt set finished_by = 'time' where id = $1`, [id]);
    await attemptOf('tomas', id);
    expect(await rows('select reviewed_at, read_after_end_at from quiz_attempt where id = $1', [id])).toEqual(
      [{ reviewed_at: null, read_after_end_at: null }],
    );
  });

  it.each<[Staff, string, object]>([
    ['tomas', 'facilitates the group', { isFacilitated: true, isCoordinated: false }],
    ['carla', 'coordinates the country', { isFacilitated: false, isCoordinated: true }],
    ['lucia', 'coordinates every country', { isFacilitated: false, isCoordinated: true }],
  ])('may be read by %s, who %s', async (persona, _, ways) => {
    const id = await start();
    await answerAll(id, 0);
    expect(await answersOf(persona)).toMatchObject({ learner: ways });
    expect(await attemptOf(persona, id)).toMatchObject({ id });
    const way = await play(toDry);
    expect(await pathOf(persona, way)).toMatchObject({ id: way });
  });

  it('may not be read by a trainer of another group, or who coordinates another country', async () => {
    const id = await start();
    await finish(id);
    await rows(
      'delete from group_facilitator where group_id = (select group_id from enrolment where id = $1)',
      [learner.enrolmentId],
    );
    const way = await play(toDry);
    for (const persona of ['tomas', 'marta'] as const) {
      expect(await pathOf(persona, way)).toBeNull();
      expect(await answersOf(persona)).toBeNull();
      expect(await attemptOf(persona, id)).toBeNull();
    }
    expect(await recorded()).toEqual([]);
  });

  it('may not be read by officers, donors, who only administers, or visitors', async () => {
    const id = await start();
    await finish(id);
    for (const persona of ['ana', 'luis', 'dora', 'admin'] as const) {
      expectDenied(await asked(persona), 'FORBIDDEN');
      expectDenied(await campus.as(persona).query(LEARNER_ATTEMPT, { id }), 'FORBIDDEN');
      expectDenied(await campus.as(persona).query(LEARNER_PATH, { id }), 'FORBIDDEN');
    }
    expectDenied(await asked('nobody'), 'SIGN_IN_NEEDED');
    expectDenied(await campus.as('nobody').query(MY_READINGS), 'SIGN_IN_NEEDED');
  });

  it('may not be read by oneself as staff: one’s own answers are in the course', async () => {
    const own = await plantEnrolment(campus.server, 'tomas');
    await plantFacilitator(campus.server, own.groupId, 'tomas');
    expect(await answersOf('tomas', own.enrolmentId)).toBeNull();
  });

  it('finds nothing where there is nothing', async () => {
    expect(await answersOf('lucia', 'not-an-id')).toBeNull();
    expect(await attemptOf('lucia', 'not-an-id')).toBeNull();
    expect(await pathOf('lucia', 'not-an-id')).toBeNull();
    expect((await answersOf('tomas'))?.quizzes).toEqual([]);
  });

  it('is on record when it is read, once an hour for each reader, and its officer is told by whom', async () => {
    const id = await start();
    await finish(id);
    await answersOf('tomas');
    await attemptOf('tomas', id);
    await attemptOf('carla', id);
    expect(await recorded()).toEqual([
      { actor_id: personOf('tomas').id, country_code: 'MX' },
      { actor_id: personOf('carla').id, country_code: 'MX' },
    ]);
    const told = await readings();
    expect(told.slice(0, 2).map(({ reader }) => reader)).toEqual([
      expect.stringContaining('Carla'),
      expect.stringContaining('Tom'),
    ]);
    expect(await readings('luis')).toEqual([]);
  });
});
