import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { Comparisons } from './comparisons.ts';
import { CorrectEdition } from './correct-edition.ts';
import { CorrectionsResolver } from './corrections.resolver.ts';
import { VersionReading } from './version-reading.ts';

@Module({
  imports: [AuditModule, CoursesModule, EnrolmentsModule],
  providers: [Comparisons, CorrectEdition, CorrectionsResolver, VersionReading],
  exports: [VersionReading],
})
export class CorrectionsModule {}
