export { deliveryDomain } from './domain.ts';
export { groupVisible, mayTakeAttendance } from './attendance/attendance.access.ts';
export type { Presence } from './attendance/attendance.rules.ts';
export { attendancePercent, heldMinutes } from './attendance/attendance.sql.ts';
export { AttendanceModule } from './attendance/attendance.module.ts';
export { JoinedAttendance, type TakenAttendance } from './attendance/joined-attendance.ts';
export { RecordAttendance } from './attendance/recording/record-attendance.ts';
export { AttendanceEntryInput, AttendancePresence, WalkInInput } from './attendance/recording/record.type.ts';
export { CorrectVersion } from './editions/correcting/correct-version.ts';
export { EditionClosings } from './editions/closing/edition-closings.ts';
export { EditionCopies, MESSAGE_RULES } from './editions/copying/edition-copies.ts';
export { titleIn } from './editions/edition-title.ts';
export { mayPlanEditions } from './editions/editions.access.ts';
export { EditionPhase, TextInLocales } from './editions/edition.type.ts';
export { EditionsModule } from './editions/editions.module.ts';
export { EditionsService, type NewEdition } from './editions/editions.service.ts';
export { type CorrectionNote, correctionNotes } from './editions/correcting/corrections.sql.ts';
export { lockedEdition, openEdition } from './editions/locked-edition.ts';
export { nationalZones, REGIONAL_ZONE } from './editions/national-zones.ts';
export { TextInLocalesInput } from './editions/planning/edition-plan.type.ts';
export { EnrolmentChanges } from './enrolments/changing/enrolment-changes.ts';
export { EnrolMany } from './enrolments/in-bulk/enrol-many.ts';
export { type EnrolmentPin, EnrolmentPins } from './enrolments/enrolment-pins.ts';
export { EnrolmentEntity } from './enrolments/enrolment.entity.ts';
export { EnrolmentStatus, leftStatuses, PersonInEdition } from './enrolments/enrolment.type.ts';
export {
  canSee,
  isAccompanied,
  learnersVisible,
  mayAccompany,
  type Viewer,
  whomIAccompany,
  whoseLearners,
} from './enrolments/enrolments.access.ts';
export { EnrolmentsModule } from './enrolments/enrolments.module.ts';
export { lockEnrolments, lockOwnEnrolment, takeTurn } from './enrolments/locked-enrolment.ts';
export { EnrolmentsService } from './enrolments/enrolments.service.ts';
export { type EnrolmentBefore, MergedEnrolments } from './enrolments/ending/merged-enrolments.ts';
export {
  countsInQuota,
  groupCountry,
  nominationHolds,
  nomineeIsEnrolled,
  seatHolders,
  wouldFindSeat,
} from './enrolments/seats/seats.sql.ts';
export { PlanNotices } from './enrolments/plan-notices.ts';
export { Seats } from './enrolments/seats/seats.ts';
export { type Settled, SettledEnrolments, type SettledRow } from './enrolments/ending/settled-enrolments.ts';
export { TransferredEnrolments } from './enrolments/ending/transferred-enrolments.ts';
export {
  certifiedAt,
  followUpRefusal,
  GRACE_DAYS,
  moduleRefusal,
  type ModuleValues,
  takesNothing,
  workRefusalNow,
} from './enrolments/work-guard.sql.ts';
export { type Png, readPng } from './programmes/png.ts';
export { NamesInput } from './programmes/programme.type.ts';
