import { randomUUID } from 'node:crypto';
import { QuizFinishing } from '@campus/study';
import { type TestCampus } from './campus.ts';
import { course } from './course.ts';
import { type Persona } from './personas.ts';
import { type quizLearner } from './quiz-learner.ts';
import { doneAt, questionAnswered, readAttempt, rightResponse, type QuestionData } from './quiz.ts';
import { screenSeen, type Entry, type TestDevice } from './work.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const LATE = `query ($editionId: ID!, $isOnlyWaiting: Boolean!) {
  lateWork(editionId: $editionId, locale: es, isOnlyWaiting: $isOnlyWaiting) {
    totalCount items { enrolmentId activityId activityTitle attemptId attemptNumber attemptScore state entries endedAt decidedBy reason notTaken mayDecide person { fullName countryCode } }
  }
}`;
const DECIDE = `mutation ($input: DecideLateWorkInput!) {
  decideLateWork(input: $input) { __typename ... on LateWorkDecided { enrolmentId entries notTaken } ... on Refusal { code params } }
}`;

interface LateItem {
  enrolmentId: string;
  activityId: string;
  attemptId: string | null;
  state: string;
  entries: number;
}

export interface EndedAttempt {
  id: string;
  questions: QuestionData[];
  /** Epoch milliseconds. */
  deadline: number;
}

type Learner = ReturnType<typeof quizLearner>;

/** Attempts of a learner that have ended, and what devices bring of them. */
export function endedAttempts(campus: TestCampus, { ana, rows, start, longAgo, questionsOf }: Learner) {
  const ended = () => campus.server.app.get(QuizFinishing).finishOverdue();
  const score = async (id: string) => (await readAttempt(ana(), id)).result?.score;

  /** A timed attempt of ten minutes that ended so many milliseconds ago. */
  const attempt = async (endedAgo: number): Promise<EndedAttempt> => {
    const id = await start(course.timed);
    const questions = await questionsOf(id);
    await longAgo(id, 10 + endedAgo / MINUTE);
    const [row] = (await rows('select deadline_at from quiz_attempt where id = $1', [id])) as [
      { deadline_at: Date },
    ];
    return { id, questions, deadline: row.deadline_at.getTime() };
  };
  /** Right answers, said to have been given so long before the end; less than nothing: after it. */
  const answers = (
    device: TestDevice,
    { id, questions, deadline }: EndedAttempt,
    beforeEnd: number,
  ): Entry[] =>
    questions.map((question) =>
      device.entry(
        questionAnswered(id, question.id, rightResponse(question)),
        doneAt(campus.server, new Date(deadline - beforeEnd)),
      ),
    );
  return { ended, score, attempt, answers };
}

/** What devices of a learner bring late, and what coordinators see and decide of it. */
export function lateWork(campus: TestCampus, learner: Learner) {
  const { rows } = learner;
  const refusals = async (device: TestDevice, entries: Entry[], hasMore?: boolean) =>
    (
      await device.sendOf({ entries, ...(hasMore === undefined ? {} : { hasMore }) })
    ).data.recordWork.receipts.map(({ refusal }) => refusal);
  /** Something else that a device in contact sends. */
  const sign = (device: TestDevice, moment = new Date()) =>
    device.entry(screenSeen(learner.enrolmentId, course.first, 'uno'), doneAt(campus.server, moment));
  const list = async (persona: Persona = 'carla', isOnlyWaiting = false) => {
    const [row] = (await rows('select edition_id from enrolment where id = $1', [learner.enrolmentId])) as [
      { edition_id: string },
    ];
    const { data } = await campus
      .as(persona)
      .query<{ lateWork: { totalCount: number; items: LateItem[] } }>(LATE, {
        editionId: row.edition_id,
        isOnlyWaiting,
      });
    return data.lateWork;
  };
  const decide = (
    isAccepted: boolean,
    attemptId: string | null,
    {
      persona = 'carla' as Persona,
      reason = 'El enlace del consulado falló ese día.',
      activityId = course.timed as string,
    } = {},
  ) =>
    campus.as(persona).query(DECIDE, {
      input: {
        enrolmentId: learner.enrolmentId,
        activityId,
        attemptId,
        isAccepted,
        reason,
        idempotencyKey: randomUUID(),
      },
    });
  return { refusals, sign, list, decide };
}
