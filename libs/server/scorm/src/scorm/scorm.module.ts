import './scorm.refusals.ts';
import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '@campus/study';
import { BringBackLaunch } from './bring-back-launch.ts';
import { CallsRetention } from './calls-retention.ts';
import { ContentServer } from './content-server.ts';
import { DescribeLaunch } from './describe-launch.ts';
import { DirectCommits } from './direct-commits.ts';
import { LaunchScorm } from './launch-scorm.ts';
import { OpenedItems } from './opened-items.ts';
import { PackageImporter } from './package-importer.ts';
import { PackageShelves } from './package-shelves.ts';
import { Packages } from './packages.ts';
import { ScormCommittedHandler } from './scorm-committed.handler.ts';
import { ScormLaunchedHandler } from './scorm-launched.handler.ts';
import { ScormOffers } from './scorm-offers.ts';
import { ScormReading } from './scorm-reading.ts';
import { ScormResolver } from './scorm.resolver.ts';

@Module({
  imports: [ContentImportModule, CoursesModule, EnrolmentsModule, ProgressModule],
  providers: [
    BringBackLaunch,
    CallsRetention,
    ContentServer,
    DescribeLaunch,
    DirectCommits,
    LaunchScorm,
    OpenedItems,
    PackageImporter,
    PackageShelves,
    Packages,
    ScormCommittedHandler,
    ScormLaunchedHandler,
    ScormOffers,
    ScormReading,
    ScormResolver,
  ],
  exports: [ContentServer, PackageImporter, Packages, PackageShelves, ScormOffers],
})
export class ScormModule {}
