import './enrolments.refusals.ts';
import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentChangesResolver } from './changing/enrolment-changes.resolver.ts';
import { EnrolmentChanges } from './changing/enrolment-changes.ts';
import { ChangeMany } from './in-bulk/change-many.ts';
import { ChangeManyResolver } from './in-bulk/change-many.resolver.ts';
import { EnrolPeople } from './in-bulk/enrol-people.ts';
import { EnrolMany } from './in-bulk/enrol-many.ts';
import { EnrolmentPins } from './enrolment-pins.ts';
import { EnrolmentsResolver } from './enrolments.resolver.ts';
import { EnrolmentsService } from './enrolments.service.ts';
import { MergedEnrolments } from './ending/merged-enrolments.ts';
import { PlanNotices } from './plan-notices.ts';
import { Seats } from './seats/seats.ts';
import { SettledEnrolments } from './ending/settled-enrolments.ts';
import { TransferredEnrolments } from './ending/transferred-enrolments.ts';

/** For domains above, in their transactions. */
const forOthers = [
  EnrolMany,
  EnrolmentChanges,
  EnrolmentPins,
  EnrolmentsService,
  MergedEnrolments,
  PlanNotices,
  Seats,
  SettledEnrolments,
  TransferredEnrolments,
];

@Module({
  imports: [CoursesModule],
  providers: [
    ...forOthers,
    ChangeMany,
    ChangeManyResolver,
    EnrolmentsResolver,
    EnrolPeople,
    EnrolmentChangesResolver,
  ],
  exports: forOthers,
})
export class EnrolmentsModule {}
