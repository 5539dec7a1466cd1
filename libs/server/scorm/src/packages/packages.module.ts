import './packages.refusals.ts';
import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { EditionsModule } from '@campus/delivery';
import { EnrolmentsModule } from '@campus/delivery';
import { ScormModule } from '../scorm/scorm.module.ts';
import { BringPackage } from './bring-package.ts';
import { CheckPackage } from './check-package.ts';
import { CheckUpload } from './check-upload.job.ts';
import { LibraryCourses } from './library-course.ts';
import { LibraryReading } from './library-reading.ts';
import { LibraryShelf } from './library-shelf.ts';
import { Library } from './library.service.ts';
import { LibraryResolver } from './library.resolver.ts';
import { PackageTrials } from './trial/package-trials.ts';
import { MoveAttempts } from './move-attempts.ts';
import { MovesResolver } from './moves.resolver.ts';
import { PublishPackage } from './publish-package.ts';
import { SweepPackages } from './sweep-packages.ts';
import { TryPackage } from './try-package.ts';
import { UploadLocks } from './upload-locks.ts';
import { Uploads } from './uploads.service.ts';
import { UploadsResolver } from './uploads.resolver.ts';
import { UploadsRoute } from './uploads.route.ts';

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
