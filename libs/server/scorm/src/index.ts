export { scormDomain } from './domain.ts';
export {
  coursePackage,
  type ExportStandard,
  exportStandards,
  isExportStandard,
} from './exports/writing/course-package.ts';
export { DispatchesService } from './exports/dispatches/dispatches.service.ts';
export {
  type ExportTarget,
  type ExportChoice,
  findTarget,
  leftOutOf,
} from './exports/writing/export-target.ts';
export { type ExportableCourse, exportableFromBundle } from './exports/writing/exportable-course.ts';
export { ExportsService, type FoundExport } from './exports/exports.service.ts';
export { runtimeFiles } from './exports/writing/runtime-files.ts';
export { BringPackage, type Brought } from './packages/library/bring-package.ts';
export { CheckUpload } from './packages/uploading/check-upload.job.ts';
export { SweepPackages } from './packages/sweep-packages.ts';
export { CALLS_DAYS } from './scorm/commits/calls-retention.ts';
export { ContentServer } from './scorm/content/content-server.ts';
export { PackageImporter, PackageRefused } from './scorm/content/package-importer.ts';
export { PackageShelves } from './scorm/package-shelves.ts';
