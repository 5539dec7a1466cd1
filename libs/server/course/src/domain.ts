import { type Domain } from '@campus/platform/domain.ts';
import { ContentImportModule } from './content-import/content-import.module.ts';
import { MediaFileEntity } from './content-import/media-file.entity.ts';
import { ActivityEntity } from './courses/activity.entity.ts';
import { CountryUnitEntity } from './courses/lessons/country-unit.entity.ts';
import { CourseCorrectionEntity } from './courses/versions/course-correction.entity.ts';
import { CourseVersionEntity } from './courses/versions/course-version.entity.ts';
import { CourseEntity } from './courses/course.entity.ts';
import { CoursesModule } from './courses/courses.module.ts';
import { FieldCardEntity } from './courses/field-cards/field-card.entity.ts';
import { LessonTextEntity } from './courses/lessons/lesson-text.entity.ts';
import { ModuleEntity } from './courses/module.entity.ts';
import { QuestionEntity } from './courses/question.entity.ts';
import { ScenarioTextEntity } from './courses/scenarios/scenario-text.entity.ts';

export const courseDomain: Domain = {
  modules: [CoursesModule, ContentImportModule],
  entities: [
    MediaFileEntity,
    ActivityEntity,
    CountryUnitEntity,
    CourseCorrectionEntity,
    CourseVersionEntity,
    CourseEntity,
    FieldCardEntity,
    LessonTextEntity,
    ModuleEntity,
    QuestionEntity,
    ScenarioTextEntity,
  ],
  tables: ['course_import'],
  views: [
    'published_version',
    'version_activity',
    'version_card',
    'version_lesson',
    'version_module',
    'version_on_offer',
    'version_question',
    'version_scenario',
  ],
};
