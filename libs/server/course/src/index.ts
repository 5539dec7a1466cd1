export { courseDomain } from './domain.ts';
export { ContentImportModule } from './content-import/content-import.module.ts';
export {
  type CorrectedVersion,
  CourseCorrections,
  type NoCorrection,
  NotACorrection,
} from './content-import/course-corrections.ts';
export {
  InvalidCourse,
  type CourseImport,
  CourseImporter,
  type ImportOptions,
  type ImportSteps,
} from './content-import/import-course.ts';
export { NotePicture } from './content-import/note-picture.ts';
export { RestoreVersion } from './content-import/restore-version.ts';
export { type ScormImporter, ScormSources } from './content-import/scorm-sources.ts';
export { type FolderKeeper, VersionFolders } from './content-import/version-folders.ts';
export { WriteVersion } from './content-import/write-version.ts';
export { ActivityEntity } from './courses/activity.entity.ts';
export { CountryUnitCache, type CountryUnitInLocale } from './courses/lessons/country-unit-cache.ts';
export { CourseVersionEntity } from './courses/versions/course-version.entity.ts';
export {
  ActivityKind,
  ActivityLink,
  ActivityState,
  AttemptHead,
  GlossaryTerm,
  OpenedActivity,
  OpenedText,
} from './courses/course.type.ts';
export { CoursesModule } from './courses/courses.module.ts';
export { FacilitatorKits, type PaperOfKit } from './courses/facilitator-kits.ts';
export { FieldCardCache, type FieldCardText } from './courses/field-cards/field-card-cache.ts';
export { glossaryIn } from './courses/lessons/glossary.ts';
export { LessonCache, type LessonField, type LessonText } from './courses/lessons/lesson-cache.ts';
export { MediaSizes, type ShownFile } from './courses/media-sizes.ts';
export { ModuleEntity } from './courses/module.entity.ts';
export { OutlineCache } from './courses/outline-cache.ts';
export {
  type LessonActivity,
  type Localised,
  monthsAfterOf,
  Outline,
  type OutlineActivity,
  type OutlineCard,
  type OutlineModule,
  type OutlinePlan,
  type OutlineSeason,
  type OutlineTryout,
  passMarkOf,
  type QuizActivity,
  type ScenarioActivity,
  type ScormActivity,
  type ScormActivitySettings,
  type SurveyActivity,
} from './courses/outline.ts';
export { ScenarioCache } from './courses/scenarios/scenario-cache.ts';
export { Structures } from './courses/versions/structures.ts';
export { VersionContents } from './courses/versions/version-contents.ts';
