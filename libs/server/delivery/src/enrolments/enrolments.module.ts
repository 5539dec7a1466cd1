import './enrolments.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentChangesResolver } from './enrolment-changes.resolver.ts';
import { EnrolmentChanges } from './enrolment-changes.ts';
import { EnrolPeople } from './enrol-people.ts';
import { EnrolMany } from './enrol-many.ts';
import { EnrolmentPins } from './enrolment-pins.ts';
import { EnrolmentsResolver } from './enrolments.resolver.ts';
import { EnrolmentsService } from './enrolments.service.ts';
import { Seats } from './seats.ts';

@Module({
  imports: [CoursesModule],
  providers: [
    EnrolMany,
    Seats,
    EnrolmentPins,
    EnrolmentsService,
    EnrolmentsResolver,
    EnrolmentChanges,
    EnrolPeople,
    EnrolmentChangesResolver,
  ],
  exports: [EnrolMany, EnrolmentChanges, EnrolmentPins, EnrolmentsService, Seats],
})
export class EnrolmentsModule {}
