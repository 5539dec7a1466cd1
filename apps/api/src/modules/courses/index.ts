export { CoursesModule } from './courses.module.ts';
export { CourseCorrectionEntity } from './course-correction.entity.ts';
export { CourseEntity } from './course.entity.ts';
export { CourseVersionEntity } from './course-version.entity.ts';
export { ModuleEntity } from './module.entity.ts';
export { ActivityEntity } from './activity.entity.ts';
export { LessonTextEntity } from './lesson-text.entity.ts';
export { QuestionEntity } from './question.entity.ts';
export { ScenarioTextEntity } from './scenario-text.entity.ts';
export { FieldCardEntity } from './field-card.entity.ts';
export { CountryUnitEntity } from './country-unit.entity.ts';
export { ActivityKind, ActivityLink, ActivityState, GlossaryTerm } from './course.type.ts';
export { CountryUnitCache, type CountryUnitInLocale } from './country-unit-cache.ts';
export { FieldCardCache, type FieldCardText } from './field-card-cache.ts';
export { glossaryIn } from './glossary.ts';
export { LessonCache, type LessonField, type LessonScreenText, type LessonText } from './lesson-cache.ts';
export { OutlineCache } from './outline-cache.ts';
export { Structures } from './structures.ts';
export { VersionContents } from './version-contents.ts';
export { ScenarioCache } from './scenario-cache.ts';
export {
  monthsAfterOf,
  Outline,
  passMarkOf,
  type ActivitySettings,
  type CompletionRule,
  type LessonActivity,
  type LessonSettings,
  type Localised,
  type OutlineActivity,
  type OutlineCard,
  type OutlineModule,
  type OutlineOutcome,
  type OutlinePlan,
  type OutlineTerm,
  type QuizActivity,
  type QuizActivitySettings,
  type ScenarioActivity,
  type ScenarioActivitySettings,
  type ScormActivity,
  type ScormActivitySettings,
  type SurveyActivity,
  type SurveyActivitySettings,
} from './outline.ts';
