import './packages.refusals.ts';
import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { EditionsModule } from '@campus/delivery';
import { EnrolmentsModule } from '@campus/delivery';
import { ScormModule } from '../scorm/scorm.module.ts';
import { BringPackage } from './library/bring-package.ts';
import { CheckPackage } from './check-package.ts';
import { CheckUpload } from './uploading/check-upload.job.ts';
import { LibraryCourses } from './library/library-course.ts';
import { LibraryReading } from './library/library-reading.ts';
import { LibraryShelf } from './library/library-shelf.ts';
import { Library } from './library/library.service.ts';
import { LibraryResolver } from './library/library.resolver.ts';
import { PackageTrials } from './trial/package-trials.ts';
import { MoveAttempts } from './moving/move-attempts.ts';
import { MovesResolver } from './moving/moves.resolver.ts';
import { PublishPackage } from './library/publish-package.ts';
import { SweepPackages } from './sweep-packages.ts';
import { TryPackage } from './library/try-package.ts';
import { UploadLocks } from './uploading/upload-locks.ts';
import { Uploads } from './uploading/uploads.service.ts';
import { UploadsResolver } from './uploading/uploads.resolver.ts';
import { UploadsRoute } from './uploading/uploads.route.ts';

@Module({
  imports: [ContentImportModule, EditionsModule, EnrolmentsModule, ScormModule],
  providers: [
    BringPackage,
    CheckPackage,
    CheckUpload,
    Library,
    LibraryCourses,
    LibraryReading,
    LibraryResolver,
    LibraryShelf,
    MoveAttempts,
    MovesResolver,
    PackageTrials,
    PublishPackage,
    SweepPackages,
    TryPackage,
    UploadLocks,
    Uploads,
    UploadsResolver,
    UploadsRoute,
  ],
  exports: [BringPackage, CheckPackage, Library, LibraryReading, PublishPackage],
})
export class PackagesModule {}
