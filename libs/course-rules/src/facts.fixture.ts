import type { ActivityFact, Course, Facts } from './rule.ts';

const base: ActivityFact = {
  kind: 'lesson',
  moduleId: 'm0',
  required: true,
  minutes: 5,
  completed: false,
  score: null,
  passMark: null,
};

/** A lesson, with the fields in `over` replaced. */
export const fact = (over: Partial<ActivityFact> = {}): ActivityFact => ({ ...base, ...over });

export const factsOf = (activities: Record<string, ActivityFact>, over: Partial<Facts> = {}): Facts => ({
  activities: new Map(Object.entries(activities)),
  attendance: null,
  ...over,
});

export const courseOf = (...modules: [id: string, isGate: boolean][]): Course => ({
  modules: modules.map(([id, isGate]) => ({ id, isGate })),
});
