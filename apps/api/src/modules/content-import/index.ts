export { ContentImportModule } from './content-import.module.ts';
export { byteRange, type ByteRange } from './byte-range.ts';
export { CourseFaults, CourseImporter, type CourseImport, type ImportOptions } from './import-course.ts';
export { MediaFileEntity } from './media-file.entity.ts';
export { ScormSources, type ScormImporter } from './scorm-sources.ts';
