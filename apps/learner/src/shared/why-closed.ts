import type { CourseHome, DataOf } from '@campus/api-client';
import { opensAfterEnd } from './after-end.ts';

type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;
type Module = Home['modules'][number];
type Activity = Module['activities'][number];

/** The module that is to be finished first: how many of its required steps are left, and the one to do now. */
export interface Gate {
  gate: string;
  left: number;
  first: Pick<Activity, 'id' | 'kind' | 'title'> | null;
}

/** The one reason why an activity cannot be opened. */
export type WhyClosed =
  /** Another person's course, or none. */
  | { reason: 'NOT_MINE' }
  /** No activity of this course has this address. */
  | { reason: 'UNKNOWN' }
  | { reason: 'FOLLOW_UP'; activity: Activity; opensAt: string | null; months: number }
  | { reason: 'NOT_RELEASED'; activity: Activity; opensOn: string; timeZone: string }
  /** Its day is after the learner's last day: somebody has to change that. */
  | { reason: 'AFTER_END'; activity: Activity; opensOn: string; endsOn: string }
  | ({ reason: 'GATE'; activity: Activity } & Gate)
  /** Nothing is in the way: it has opened since. */
  | { reason: 'NONE'; activity: Activity };

type Step = Pick<Activity, 'id' | 'kind' | 'title' | 'isRequired' | 'followUp' | 'state'>;

const isLeft = ({ isRequired, followUp, state }: Step): boolean =>
  isRequired && !followUp && state !== 'COMPLETED';

/** What is left of the module that closes others. */
export const gateOf = (
  modules: readonly { title: string; activities: readonly Step[] }[],
  title: string,
): Gate => {
  const steps = modules.find((module) => module.title === title)?.activities.filter(isLeft) ?? [];
  return { gate: title, left: steps.length, first: steps[0] ?? null };
};

/** Why the activity at an address is not shown, as the home of the course has it. */
export const whyClosed = (home: Home | null, activityId: string | null): WhyClosed => {
  if (!home) return { reason: 'NOT_MINE' };
  const module = home.modules.find(({ activities }) => activities.some(({ id }) => id === activityId));
  const activity = module?.activities.find(({ id }) => id === activityId);
  if (!module || !activity) return { reason: 'UNKNOWN' };
  const { followUp } = activity;
  if (followUp && !followUp.isOpen) {
    const { opensAt, monthsAfterCertificate: months } = followUp;
    return { reason: 'FOLLOW_UP', activity, opensAt, months };
  }
  if (followUp || module.isOpen) return { reason: 'NONE', activity };
  const { release } = module;
  const { deadline } = home;
  if (release && deadline && opensAfterEnd(release, deadline)) {
    return { reason: 'AFTER_END', activity, opensOn: release.opensOn, endsOn: deadline.localDate };
  }
  if (module.closedBy !== null) {
    return { reason: 'GATE', activity, ...gateOf(home.modules, module.closedBy) };
  }
  return release
    ? { reason: 'NOT_RELEASED', activity, opensOn: release.opensOn, timeZone: release.timeZone }
    : { reason: 'NONE', activity };
};

/** Whether two activities are closed for the same reason, so that one sentence covers both. */
export const isSameReason = (one: WhyClosed, other: WhyClosed): boolean => {
  switch (one.reason) {
    case 'GATE':
      return other.reason === 'GATE' && one.gate === other.gate;
    case 'NOT_RELEASED':
    case 'AFTER_END':
      return one.reason === other.reason && one.opensOn === other.opensOn;
    default:
      return false;
  }
};
