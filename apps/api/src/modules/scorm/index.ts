export { CALLS_DAYS } from './calls-retention.ts';
export { ScormModule } from './scorm.module.ts';
export { ContentServer } from './content-server.ts';
export { PackageImporter, PackageRefused } from './package-importer.ts';
export { type Unpacked } from './unpack.ts';
export { ScormPackageEntity } from './scorm-package.entity.ts';
export { ScormFileEntity } from './scorm-file.entity.ts';
export { ScormAttemptEntity } from './scorm-attempt.entity.ts';
export { ScormSessionEntity } from './scorm-session.entity.ts';
export { ScormItemStateEntity } from './scorm-item-state.entity.ts';
export { scormRefusals } from './scorm.refusals.ts';
export {
  PackageShelves,
  type PackageNeeds,
  type PackageShelf,
  type ShelvedPackage,
} from './package-shelves.ts';
export { ScormCourseStateEntity } from './scorm-course-state.entity.ts';
export { ScormLearnerValueEntity } from './scorm-learner-value.entity.ts';
export { ScormCallsEntity, type ApiCall } from './scorm-calls.entity.ts';
export { ScormAllowanceEntity } from './scorm-allowance.entity.ts';
export { Packages, type KnownPackage } from './packages.ts';
export { ScormOffers, type ScormOffer } from './scorm-offers.ts';
export { ScormAttemptStatus } from './scorm.type.ts';
