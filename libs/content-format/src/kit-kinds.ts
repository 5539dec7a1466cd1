/** What a paper of the facilitator's kit is: a module's guide, a route's session plan, a simulation's debrief, or another. */
export const kitKinds = ['guide', 'session', 'debrief', 'handout'] as const;
export type KitKind = (typeof kitKinds)[number];
