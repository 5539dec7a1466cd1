import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.ts';
import { CourseCorrections } from './course-corrections.ts';
import { CourseImporter } from './import-course.ts';
import { MediaController } from './media.controller.ts';
import { RestoreVersion } from './restore-version.ts';
import { ScormSources } from './scorm-sources.ts';

@Module({
  imports: [CoursesModule],
  controllers: [MediaController],
  providers: [CourseImporter, CourseCorrections, RestoreVersion, ScormSources],
  exports: [CourseImporter, RestoreVersion, ScormSources],
})
export class ContentImportModule {}
