import './corrections.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CourseRightsModule } from '@campus/authoring';
import { CoursesModule } from '@campus/course';
import { EditionsModule, EnrolmentsModule } from '@campus/delivery';
import { Comparisons } from './comparisons.ts';
import { CorrectEdition } from './correct-edition.ts';
import { CorrectionsResolver } from './corrections.resolver.ts';
import { QuizzesModule } from '@campus/study';
import { RegradeEdition } from './regrade-edition.ts';
import { VersionReading } from './version-reading.ts';

@Module({
  imports: [AuditModule, CourseRightsModule, CoursesModule, EditionsModule, EnrolmentsModule, QuizzesModule],
  providers: [Comparisons, CorrectEdition, CorrectionsResolver, RegradeEdition, VersionReading],
  exports: [VersionReading],
})
export class CorrectionsModule {}
