import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentCareResolver } from './care.resolver.ts';
import { EnrolmentCare } from './care.ts';
import { EnrolPeople } from './enrol-people.ts';
import { EnrolMany } from './enrol-many.ts';
import { EnrolmentPins } from './enrolment-pins.ts';
import { EnrolmentsResolver } from './enrolments.resolver.ts';
import { EnrolmentsService } from './enrolments.service.ts';

@Module({
  imports: [CoursesModule],
  providers: [
    EnrolMany,
    EnrolmentPins,
    EnrolmentsService,
    EnrolmentsResolver,
    EnrolmentCare,
    EnrolPeople,
    EnrolmentCareResolver,
  ],
  exports: [EnrolMany, EnrolmentCare, EnrolmentPins, EnrolmentsService],
})
export class EnrolmentsModule {}
