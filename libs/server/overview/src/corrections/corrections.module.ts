import './corrections.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CourseRightsModule } from '@campus/authoring';
import { ContentImportModule, CoursesModule } from '@campus/course';
import { EditionsModule, EnrolmentsModule } from '@campus/delivery';
import { Comparisons } from './comparisons.ts';
import { CorrectEdition } from './correct-edition.ts';
import { CorrectionsResolver } from './corrections.resolver.ts';
import { QuizzesModule } from '@campus/study';
import { OfferVersion } from './offer-version.ts';
import { RegradeEdition } from './regrade-edition.ts';
import { VersionReading } from './version-reading.ts';

@Module({
  imports: [
    AuditModule,
    ContentImportModule,
    CourseRightsModule,
    CoursesModule,
    EditionsModule,
    EnrolmentsModule,
    QuizzesModule,
  ],
  providers: [Comparisons, CorrectEdition, CorrectionsResolver, OfferVersion, RegradeEdition, VersionReading],
  exports: [VersionReading],
})
export class CorrectionsModule {}
