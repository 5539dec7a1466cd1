/**
 * What a paper of the facilitator's kit is: a module's guide, a route's session plan, a simulation's debrief, a plan
 * filled in as an example, a paper of an exercise, texts that open a conversation on each module, or another.
 */
export const kitKinds = ['guide', 'session', 'debrief', 'plan', 'exercise', 'opening', 'handout'] as const;
export type KitKind = (typeof kitKinds)[number];
