import './scorm.refusals.ts';
import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { ProgressModule } from '@campus/study';
import { BringBackLaunch } from './launching/bring-back-launch.ts';
import { CallsRetention } from './commits/calls-retention.ts';
import { ContentServer } from './content/content-server.ts';
import { DescribeLaunch } from './launching/describe-launch.ts';
import { DirectCommits } from './commits/direct-commits.ts';
import { LaunchScorm } from './launching/launch-scorm.ts';
import { OpenedItems } from './launching/opened-items.ts';
import { PackageImporter } from './content/package-importer.ts';
import { PackageShelves } from './package-shelves.ts';
import { Packages } from './packages.ts';
import { ScormCommittedHandler } from './commits/scorm-committed.handler.ts';
import { ScormLaunchedHandler } from './launching/scorm-launched.handler.ts';
import { ScormOffers } from './launching/scorm-offers.ts';
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
