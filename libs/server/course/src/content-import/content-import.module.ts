import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.ts';
import { CourseCorrections } from './course-corrections.ts';
import { CourseImporter } from './import-course.ts';
import { MediaController } from './media.controller.ts';
import { NotePicture } from './note-picture.ts';
import { RestoreVersion } from './restore-version.ts';
import { ScormSources } from './scorm-sources.ts';
import { VersionFolders } from './version-folders.ts';
import { WriteVersion } from './write-version.ts';

@Module({
  imports: [CoursesModule],
  controllers: [MediaController],
  providers: [
    CourseImporter,
    CourseCorrections,
    NotePicture,
    RestoreVersion,
    ScormSources,
    VersionFolders,
    WriteVersion,
  ],
  exports: [
    CourseCorrections,
    CourseImporter,
    NotePicture,
    RestoreVersion,
    ScormSources,
    VersionFolders,
    WriteVersion,
  ],
})
export class ContentImportModule {}
