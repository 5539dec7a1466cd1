import { describe, expect, it } from '@jest/globals';
import { type AnswerKey, grade, parseResponse } from '@campus/quiz-grading';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { questionAnswered, quizFinished, rightResponse, type QuestionData } from '../support/quiz.ts';

const PRACTICE = `query ($enrolmentId: ID!, $activityId: ID!) {
  practice(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) {
    activityId title
    questions { isAnswered answerKey question { id type response review { isCorrect correct } } }
  }
  quiz(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) {
    canPractise countedScore attempts { number } 
  }
}`;

interface PracticeData {
  practice: {
    title: string;
    questions: {
      answerKey: AnswerKey;
      question: { id: string; type: string; review: { correct: unknown } };
    }[];
  } | null;
  quiz: { canPractise: boolean; countedScore: number | null; attempts: { number: number }[] };
}

describe('practice after a quiz', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);

  const read = async (activityId: string = course.quiz, who = learner.ana()) =>
    (await who.query<PracticeData>(PRACTICE, { enrolmentId: learner.enrolmentId, activityId })).data;
  /** Everything right but for questions of these types. */
  const missing = async (...types: string[]): Promise<QuestionData[]> => {
    const id = await learner.start();
    const questions = await learner.questionsOf(id);
    await learner.phone.record(
      ...questions
        .filter(({ type }) => !types.includes(type))
        .map((one) => questionAnswered(id, one.id, rightResponse(one))),
      quizFinished(id),
    );
    return questions.filter(({ type }) => types.includes(type));
  };

  it('begins with what was missed, with the answers, as soon as the attempt is finished', async () => {
    expect(await read()).toMatchObject({ practice: null, quiz: { canPractise: false } });
    const missed = await missing('MATCH', 'NUMERIC');
    const { practice, quiz } = await read();
    expect(quiz.canPractise).toBe(true);
    const questions = practice?.questions ?? [];
    expect(questions.length).toBeGreaterThan(missed.length);
    expect(questions.length).toBeLessThanOrEqual(12);
    expect(
      questions
        .slice(0, missed.length)
        .map(({ question }) => question.id)
        .sort(),
    ).toEqual(missed.map(({ id }) => id).sort());
    for (const { answerKey, question } of questions) {
      const right = parseResponse(answerKey.type, question.review.correct);
      expect(grade(answerKey, right, 1).correct).toBe(true);
    }
  });

  it('is where the course goes on after a quiz that was not passed, which may have to wait', async () => {
    const { enrolmentId } = learner;
    await learner.phone.record(quizFinished(await learner.start()));
    // All the rest of the course is done.
    await learner.rows(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select e.id, e.version_id, a.id, 'completed', now()
         from enrolment e join activity a on a.version_id = e.version_id
        where e.id = $1 and a.id <> $2
       on conflict on constraint activity_progress_pk
          do update set status = excluded.status, completed_at = excluded.completed_at`,
      [enrolmentId, course.quiz],
    );
    const { data } = await learner.ana().query<{ courseHome: { nextStep: object } }>(
      `query ($enrolmentId: ID!) {
        courseHome(enrolmentId: $enrolmentId, locale: es) { nextStep { activityId isPractice } }
      }`,
      { enrolmentId },
    );
    expect(data.courseHome.nextStep).toEqual({ activityId: course.quiz, isPractice: true });
  });

  it('counts for nothing and wears nothing out: it may be asked for again and again', async () => {
    await missing('MATCH');
    const before = await read();
    expect(await read()).toEqual(before);
    expect(before.quiz.attempts).toHaveLength(1);
    expect(await learner.rows('select 1 from recall where enrolment_id = $1', [learner.enrolmentId])).toEqual(
      [],
    );
  });

  it('is not offered when nothing was missed', async () => {
    await missing();
    expect(await read()).toMatchObject({ practice: null, quiz: { canPractise: false } });
  });

  it('tells no key while another attempt is open', async () => {
    await missing('MATCH');
    await learner.rows(
      `update quiz_attempt set finished_at = finished_at - interval '1 day' where enrolment_id = $1`,
      [learner.enrolmentId],
    );
    await learner.start();
    expect(await read()).toMatchObject({ practice: null, quiz: { canPractise: false } });
  });

  it('is not offered for a test that keeps its right answers to itself', async () => {
    await learner.withSettings({ review: { when: 'finished', show: ['responses', 'rationale'] } });
    await missing('MATCH');
    expect(await read()).toMatchObject({ practice: null, quiz: { canPractise: false } });
  });

  it('belongs to one person', async () => {
    await missing('MATCH');
    const { data } = await campus
      .as('luis')
      .query<PracticeData>(PRACTICE, { enrolmentId: learner.enrolmentId, activityId: course.quiz });
    expect(data).toEqual({ practice: null, quiz: null });
    expect((await read('none')).practice).toBeNull();
    expect((await read(course.first)).practice).toBeNull();
  });
});
