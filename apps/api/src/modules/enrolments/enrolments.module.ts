import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentPins } from './enrolment-pins.ts';
import { EnrolmentsResolver } from './enrolments.resolver.ts';
import { EnrolmentsService } from './enrolments.service.ts';

@Module({
  imports: [CoursesModule],
  providers: [EnrolmentPins, EnrolmentsService, EnrolmentsResolver],
  exports: [EnrolmentPins, EnrolmentsService],
})
export class EnrolmentsModule {}
