export { ContentImportModule } from './content-import.module.ts';
export { byteRange, type ByteRange } from './byte-range.ts';
export { CourseFaults, CourseImporter, type CourseImport, type ImportOptions } from './import-course.ts';
export { NotACorrection, type NoCorrection } from './course-corrections.ts';
export { RestoreVersion } from './restore-version.ts';
export { MediaFileEntity } from './media-file.entity.ts';
export { ScormSources, type ScormImporter } from './scorm-sources.ts';
