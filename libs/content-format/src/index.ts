export type * from './bundle.ts';
export {
  type FieldKind,
  fieldKinds,
  type SurveyQuestionType,
  surveyQuestionTypes,
} from './questions/question-types.ts';
export { type KitKind, kitKinds } from './kit/kit-kinds.ts';
export { mostPoints } from './plan/rubric.ts';
export { type PlanAnnex, planAnnexes, type PlanPart, planParts } from './plan/plan-parts.ts';
export type { Problem, ProblemCode, StaleText } from './problems.ts';
export { type CourseReading, readCourse, type ReadCourseOptions } from './read-course.ts';
export type { GuessStats } from './guessing/guessing.ts';
export type { PoolStats } from './questions/pool-balance.ts';
export type { CountryStats, CourseStats, ModuleStats } from './stats.ts';
export {
  actors,
  guidelines,
  hazards,
  type Label,
  phases,
  principles,
  vocabularies,
  type Vocabulary,
} from './vocabulary.ts';
export { stampTranslations, translationStamp, type StampResult } from './texts/stamp.ts';
export {
  contentOf,
  type ContentActivity,
  type ContentModule,
  type ContentScorm,
  type CourseContent,
} from './corrections/course-content.ts';
export { keepScreenIds } from './corrections/keep-screen-ids.ts';
export {
  isStructureHash,
  structureAspects,
  structureDifferences,
  structureHash,
  structureParts,
  type StructureAspect,
  type StructureDifference,
  type StructurePart,
} from './corrections/structure.ts';
export { textChanges, type TextChange } from './corrections/text-changes.ts';
export { type TextKind, textKinds, type TextPart, textParts, type TextPlace } from './corrections/texts.ts';
