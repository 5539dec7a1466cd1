import { randomUUID } from 'node:crypto';
import { type Speaker } from './as.ts';

const ROW = `id enrolmentId activityId number status isCompleted isPassed score isRepaired seconds startedAt finishedAt packageId packageTitle standard
  person { id fullName countryCode }`;
const RECORD = `${ROW} mayChange attemptsLeft
  items { id title depth isLaunchable state isPassed score isRepaired seconds comments
    interactions { id type description learnerResponse correctResponses result points weighting latency at options { text isChosen isCorrect } } }`;

export const ATTEMPTS = `query ($activityId: ID, $libraryPackageId: ID, $search: String, $limit: Int, $offset: Int) {
  scormAttempts(activityId: $activityId, libraryPackageId: $libraryPackageId, search: $search, limit: $limit, offset: $offset) { totalCount items { ${ROW} } }
}`;
export const ATTEMPT = `query ($id: ID!) { scormAttempt(id: $id) { ${RECORD} } }`;
export const TIMELINE = `query ($attemptId: ID!, $itemId: String, $limit: Int, $before: String) {
  scormTimeline(attemptId: $attemptId, itemId: $itemId, limit: $limit, before: $before) {
    before calls { id at itemId itemTitle sessionId name element value answer errorCode }
  }
}`;
export const REPAIR = `mutation ($input: RepairScormStatusInput!) {
  repairScormStatus(input: $input) { __typename ... on ScormStatusRepaired { attempt { ${RECORD} } } ... on Refusal { code params } }
}`;
export const ALLOW = `mutation ($input: AllowScormAttemptInput!) {
  allowScormAttempt(input: $input) { __typename ... on ScormAttemptAllowed { enrolmentId activityId attemptsLeft } ... on Refusal { code params } }
}`;

export interface RecordData {
  id: string;
  status: string;
  isCompleted: boolean;
  isPassed: boolean | null;
  score: number | null;
  isRepaired: boolean;
  seconds: number;
  attemptsLeft: number | null;
  mayChange: boolean;
  person: { fullName: string };
  items: {
    id: string;
    state: string;
    isPassed: boolean | null;
    isRepaired: boolean;
    interactions: Record<string, unknown>[];
    comments: string[];
  }[];
}

export const readRecord = async (speaker: Speaker, id: string) =>
  (await speaker.query<{ scormAttempt: RecordData | null }>(ATTEMPT, { id })).data.scormAttempt;

export const repair = (speaker: Speaker, input: Record<string, unknown>) =>
  speaker.query<{ repairScormStatus: { attempt: RecordData; code?: string } }>(REPAIR, {
    input: {
      isCompleted: true,
      isPassed: true,
      score: 80,
      reason: 'The content lost its connection at the end.',
      idempotencyKey: randomUUID(),
      ...input,
    },
  });

export const allow = (speaker: Speaker, input: Record<string, unknown>) =>
  speaker.query<{ allowScormAttempt: { attemptsLeft: number | null; code?: string } }>(ALLOW, {
    input: { reason: 'The power failed in the middle of it.', idempotencyKey: randomUUID(), ...input },
  });
