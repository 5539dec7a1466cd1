import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolMany } from './enrol-many.ts';
import { EnrolmentPins } from './enrolment-pins.ts';
import { EnrolmentsResolver } from './enrolments.resolver.ts';
import { EnrolmentsService } from './enrolments.service.ts';

@Module({
  imports: [CoursesModule],
  providers: [EnrolMany, EnrolmentPins, EnrolmentsService, EnrolmentsResolver],
  exports: [EnrolMany, EnrolmentPins, EnrolmentsService],
})
export class EnrolmentsModule {}
