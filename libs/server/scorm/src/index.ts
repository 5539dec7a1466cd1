export { scormDomain } from './domain.ts';
export {
  coursePackage,
  type ExportStandard,
  exportStandards,
  isExportStandard,
} from './exports/course-package.ts';
export { DispatchesService } from './exports/dispatches.service.ts';
export { type ExportTarget, type ExportChoice, findTarget, leftOutOf } from './exports/export-target.ts';
export { type ExportableCourse, exportableFromBundle } from './exports/exportable-course.ts';
export { ExportsService, type FoundExport } from './exports/exports.service.ts';
export { runtimeFiles } from './exports/runtime-files.ts';
export { BringPackage, type Brought } from './packages/bring-package.ts';
export { CheckUpload } from './packages/check-upload.job.ts';
export { SweepPackages } from './packages/sweep-packages.ts';
export { CALLS_DAYS } from './scorm/calls-retention.ts';
export { ContentServer } from './scorm/content-server.ts';
export { PackageImporter, PackageRefused } from './scorm/package-importer.ts';
export { PackageShelves } from './scorm/package-shelves.ts';
