/** What those who accompany an officer may ask about what the officer answered. */
export const LEARNER_ANSWERS = `query ($enrolmentId: ID!) {
  learnerAnswers(enrolmentId: $enrolmentId, locale: es) {
    learner { enrolmentId fullName isCoordinated isFacilitated }
    quizzes { activityId title isGraded passMark attempts { id number finishedAt score isPassed showsAnswers
      byOutcome { text moduleTitle points maxPoints } } }
    scenarios { activityId title paths { id decisionCount ending } } } }`;

export const LEARNER_ATTEMPT = `query ($id: ID!) {
  learnerQuizAttempt(id: $id, locale: es) { id number score showsAnswers learner { fullName }
    byOutcome { text points maxPoints }
    questions { id type promptHtml response options { key html } review { points isCorrect correct } } } }`;

export const LEARNER_PATH = `query ($id: ID!) {
  learnerScenarioPath(id: $id, locale: es) { id title ending decisionCount learner { fullName }
    standing { gauge before after } decisions { number title choiceHtml adviceHtml isTakenOver moves { gauge by } } } }`;

export interface LearnerPathData {
  learnerScenarioPath: {
    id: string;
    ending: string | null;
    standing: { gauge: string; before: number; after: number }[];
    decisions: { number: number; isTakenOver: boolean; moves: { gauge: string; by: number }[] }[];
  } | null;
}

export const MY_READINGS = `{ readingsOfMyAnswers(locale: es) { id reader editionTitle at } }`;

export interface LearnerAttemptData {
  id: string;
  number: number;
  score: number | null;
  showsAnswers: boolean;
  byOutcome: { text: string; points: number; maxPoints: number }[];
}

export interface LearnerAnswersData {
  learnerAnswers: {
    learner: { enrolmentId: string; fullName: string; isCoordinated: boolean; isFacilitated: boolean };
    quizzes: { activityId: string; title: string; attempts: LearnerAttemptData[] }[];
    scenarios: {
      activityId: string;
      paths: { id: string; decisionCount: number; ending: string | null }[];
    }[];
  } | null;
}

export interface LearnerQuizAttemptData {
  learnerQuizAttempt:
    | (LearnerAttemptData & {
        questions: {
          id: string;
          response: unknown;
          review: { isCorrect: boolean; correct: unknown } | null;
        }[];
      })
    | null;
}

export interface MyReadingsData {
  readingsOfMyAnswers: { id: string; reader: string; editionTitle: string; at: string }[];
}
