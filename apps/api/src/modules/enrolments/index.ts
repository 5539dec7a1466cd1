export { EnrolmentCare } from './care.ts';
export { type CaredEnrolment } from './care.statements.ts';
export { STATES_WITHOUT_SEAT } from './enrolments.rules.ts';
export { Seats } from './seats.ts';
export {
  countsInQuota,
  groupCountryOf,
  nominationHolds,
  nomineeIsEnrolled,
  seatHolders,
} from './seats.sql.ts';
export { EnrolMany, type BulkEnrolment, type GroupSeats } from './enrol-many.ts';
export { EnrolmentsModule } from './enrolments.module.ts';
export { EnrolmentEntity, type EnrolmentState } from './enrolment.entity.ts';
export { EnrolmentStatus } from './enrolment.type.ts';
export { EnrolmentPins, type EnrolmentPin } from './enrolment-pins.ts';
export { canSee, canWork, learnersVisible, visibleTo, whoseLearners } from './enrolments.access.ts';
export { EnrolmentsService } from './enrolments.service.ts';
export {
  certifiedAt,
  followUpOpensAt,
  countedActivities,
  endOfEnrolment,
  enrolmentWithGroup,
  followUpRefusal,
  GRACE_DAYS,
  lastDayOf,
  moduleRefusal,
  workRefusal,
} from './work-guard.sql.ts';
