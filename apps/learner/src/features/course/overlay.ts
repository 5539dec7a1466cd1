import type { CourseHome, DataOf } from '@campus/api-client';

export type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;
export type Module = Home['modules'][number];
export type Activity = Module['activities'][number];

/** An activity as this device knows it: the server's answer with the work it has not heard of laid over it. */
export type ShownActivity = Activity & {
  /** The state shown is ahead of what the server has acknowledged. */
  isAhead?: boolean;
};

/** What this device knows of a lesson. */
export interface KnownLesson {
  screens: readonly { id: string }[];
  seenScreens: readonly string[];
}

/** What was played of a scenario and the server may not know: started, and done when its debrief was read. */
export const overlayScenario = (
  activity: Activity,
  played: readonly { isDebriefRead: boolean }[],
): ShownActivity => {
  if (played.length === 0 || activity.state === 'COMPLETED') return { ...activity, isAhead: false };
  const state = played.some(({ isDebriefRead }) => isDebriefRead) ? 'COMPLETED' : 'STARTED';
  return { ...activity, state, isAhead: state !== activity.state };
};

/** Questions asked again are done when all were answered here; answers given elsewhere are in the server's answer. */
export const overlayRecall = (
  recall: Module['recall'],
  here: readonly { questionId: string; createdAt: number }[],
): Module['recall'] => {
  const last = here.at(-1);
  if (!recall || recall.doneAt || !last) return recall;
  const answered = new Set(here.map(({ questionId }) => questionId)).size;
  return answered < recall.asked ? recall : { ...recall, doneAt: new Date(last.createdAt).toISOString() };
};

/** A drill is over when all of it was answered here; answers given elsewhere are in the server's answer. */
export const overlayDrill = (drill: Home['drill'], here: readonly { questionId: string }[]): Home['drill'] =>
  drill && new Set(here.map(({ questionId }) => questionId)).size >= drill.asked ? null : drill;

/** A condition of the certificate; of a plan: this device has handed it in, and the server may not have it. */
export type ShownCondition = Home['missing'][number] & { isKept?: boolean };

/** A plan that was handed in here waits for its reader; it is handed in once the server has it. */
export const overlayPlan = (
  condition: Home['missing'][number],
  here: { createdAt: number; isSent: boolean } | undefined,
): ShownCondition => {
  const { plan, isMet } = condition;
  if (!plan || isMet || !here || here.createdAt <= Date.parse(plan.handedInAt ?? '1970-01-01'))
    return condition;
  const handedInAt = new Date(here.createdAt).toISOString();
  return { ...condition, plan: { ...plan, state: 'WAITING', handedInAt }, isKept: !here.isSent };
};

/** A survey is done with its one answer. */
export const overlaySurvey = (activity: Activity, isAnswered: boolean): ShownActivity =>
  isAnswered && activity.state !== 'COMPLETED'
    ? { ...activity, state: 'COMPLETED', isAhead: true }
    : { ...activity, isAhead: false };

/** A quiz whose attempt was handed in here has begun; its result comes from the server. */
export const overlayQuiz = (activity: Activity, isHandedIn: boolean): ShownActivity =>
  isHandedIn && activity.state === 'NOT_STARTED'
    ? { ...activity, state: 'STARTED', isAhead: true }
    : { ...activity, isAhead: false };

/**
 * A lesson with pending screens counts as started, and as done when this device knows all its screens and
 * every one has been seen.
 */
export const overlayActivity = (
  activity: Activity,
  pendingScreens: readonly string[],
  lesson: KnownLesson | undefined,
): ShownActivity => {
  if (pendingScreens.length === 0 || activity.state === 'COMPLETED') return { ...activity, isAhead: false };
  const seen = new Set([...pendingScreens, ...(lesson?.seenScreens ?? [])]);
  const isDone = lesson !== undefined && lesson.screens.every(({ id }) => seen.has(id));
  const state = isDone ? 'COMPLETED' : 'STARTED';
  return { ...activity, state, isAhead: state !== activity.state };
};
