import { type Domain } from '@campus/platform/domain.ts';
import { DispatchLaunchEntity } from './exports/dispatches/dispatch-launch.entity.ts';
import { DispatchEntity } from './exports/dispatches/dispatch.entity.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { AttemptMoveEntity } from './packages/moving/attempt-move.entity.ts';
import { LibraryPackageEntity } from './packages/library/library-package.entity.ts';
import { LibraryVersionEntity } from './packages/library/library-version.entity.ts';
import { PackageUploadEntity } from './packages/uploading/package-upload.entity.ts';
import { PackagesModule } from './packages/packages.module.ts';
import { ScormRecordsModule } from './scorm-records/scorm-records.module.ts';
import { ScormAllowanceEntity } from './scorm/launching/scorm-allowance.entity.ts';
import { ScormAttemptEntity } from './scorm/scorm-attempt.entity.ts';
import { ScormCallsEntity } from './scorm/commits/scorm-calls.entity.ts';
import { ScormCourseStateEntity } from './scorm/commits/scorm-course-state.entity.ts';
import { ScormFileEntity } from './scorm/content/scorm-file.entity.ts';
import { ScormItemStateEntity } from './scorm/commits/scorm-item-state.entity.ts';
import { ScormLearnerValueEntity } from './scorm/commits/scorm-learner-value.entity.ts';
import { ScormPackageEntity } from './scorm/scorm-package.entity.ts';
import { ScormSessionEntity } from './scorm/scorm-session.entity.ts';
import { ScormModule } from './scorm/scorm.module.ts';
import { personTables } from './person-tables.ts';

export const scormDomain: Domain = {
  modules: [ScormModule, ScormRecordsModule, PackagesModule, ExportsModule],
  entities: [
    DispatchLaunchEntity,
    DispatchEntity,
    AttemptMoveEntity,
    LibraryPackageEntity,
    LibraryVersionEntity,
    PackageUploadEntity,
    ScormAllowanceEntity,
    ScormAttemptEntity,
    ScormCallsEntity,
    ScormCourseStateEntity,
    ScormFileEntity,
    ScormItemStateEntity,
    ScormLearnerValueEntity,
    ScormPackageEntity,
    ScormSessionEntity,
  ],
  tables: ['upload_lock'],
  views: ['kept_package', 'package_attempt', 'package_course', 'sent_package'],
  personTables,
};
