import { type QuestionData } from './quiz.ts';

export const LATE = `query ($editionId: ID!, $isOnlyWaiting: Boolean!) {
  lateWork(editionId: $editionId, locale: es, isOnlyWaiting: $isOnlyWaiting) {
    totalCount items { enrolmentId activityId activityTitle attemptId attemptNumber attemptScore state entries endedAt decidedBy reason notTaken mayDecide person { fullName countryCode } }
  }
}`;
/** Whether it counts. */
export const DECIDE = `mutation ($input: DecideLateWorkInput!) {
  decideLateWork(input: $input) { __typename ... on LateWorkDecided { enrolmentId entries notTaken } ... on Refusal { code params } }
}`;

export interface LateItem {
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
