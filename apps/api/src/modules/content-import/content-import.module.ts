import { Module } from '@nestjs/common';
import { CourseImporter } from './import-course.ts';
import { MediaController } from './media.controller.ts';
import { ScormSources } from './scorm-sources.ts';

@Module({
  controllers: [MediaController],
  providers: [CourseImporter, ScormSources],
  exports: [CourseImporter, ScormSources],
})
export class ContentImportModule {}
