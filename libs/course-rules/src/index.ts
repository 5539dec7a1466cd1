export {
  type ActivityFact,
  type ActivityKind,
  activityKinds,
  asksForPlan,
  type CompletionRule,
  type Course,
  type CourseModule,
  type Facts,
  type HandInState,
  handInStates,
  type Override,
  type PlanFact,
} from './rule.ts';
export {
  bases,
  basisOf,
  decide,
  explanationKinds,
  missing,
  waivedParts,
  type Basis,
  type Explanation,
  type MissingLeaf,
} from './decide.ts';
export {
  isOpen,
  nextStep,
  progressOf,
  releaseOf,
  type CourseProgress,
  type NextStep,
  type Opening,
  type Progress,
} from './course-way.ts';
export { deadlineOf } from './deadline.ts';
export {
  currentUntil,
  daysBeforeSeason,
  drillDays,
  drillsBy,
  drillToOffer,
  seasonDrill,
  type Drill,
  type Season,
} from './drills.ts';
export { followUpOpensAt, isFollowUpOpen } from './follow-up.ts';
export {
  decideOutcomes,
  nextOutcome,
  outcomes,
  reachedOutcome,
  routes,
  type DecidedOutcome,
  type OutcomeRule,
  type Route,
  type RuledOutcome,
} from './outcomes.ts';
export { aimedOutcome, minutesCertified, minutesOfRoute, minutesTowards, type Effort } from './route-work.ts';
export { askedBy, ruleSentence, type Asked, type SentenceLocale } from './rule-sentence.ts';
