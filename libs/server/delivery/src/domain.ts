import { type Domain } from '@campus/platform/domain.ts';
import { AttendanceEntryEntity } from './attendance/attendance-entry.entity.ts';
import { AttendanceListEntity } from './attendance/lists/attendance-list.entity.ts';
import { AttendanceEntity } from './attendance/attendance.entity.ts';
import { AttendanceModule } from './attendance/attendance.module.ts';
import { CalendarFeedEntity } from './attendance/calendar/calendar-feed.entity.ts';
import { MadeUpSessionEntity } from './attendance/made-up-session.entity.ts';
import { WalkInEntity } from './attendance/walk-ins/walk-in.entity.ts';
import { EditionCorrectionEntity } from './editions/correcting/edition-correction.entity.ts';
import { EditionGroupEntity } from './editions/edition-group.entity.ts';
import { EditionQuotaEntity } from './editions/planning/edition-quota.entity.ts';
import { EditionReleaseEntity } from './editions/planning/edition-release.entity.ts';
import { EditionEntity } from './editions/edition.entity.ts';
import { EditionsModule } from './editions/editions.module.ts';
import { HelperNoteEntity } from './editions/helping/helper-note.entity.ts';
import { GroupFacilitatorEntity } from './editions/group-facilitator.entity.ts';
import { LiveSessionEntity } from './editions/planning/live-session.entity.ts';
import { SessionHalfDayEntity } from './editions/planning/session-half-day.entity.ts';
import { EnrolmentEntity } from './enrolments/enrolment.entity.ts';
import { EnrolmentsModule } from './enrolments/enrolments.module.ts';
import { ProgrammeDonorEntity } from './programmes/programme-donor.entity.ts';
import { ProgrammeNameEntity } from './programmes/programme-name.entity.ts';
import { ProgrammeEntity } from './programmes/programme.entity.ts';
import { ProgrammesModule } from './programmes/programmes.module.ts';
import { personErasures, personTables } from './person-tables.ts';
import { retained } from './retained.ts';

export const deliveryDomain: Domain = {
  modules: [ProgrammesModule, EditionsModule, EnrolmentsModule, AttendanceModule],
  entities: [
    AttendanceEntryEntity,
    AttendanceListEntity,
    AttendanceEntity,
    CalendarFeedEntity,
    MadeUpSessionEntity,
    WalkInEntity,
    EditionCorrectionEntity,
    EditionGroupEntity,
    EditionQuotaEntity,
    EditionReleaseEntity,
    EditionEntity,
    GroupFacilitatorEntity,
    HelperNoteEntity,
    LiveSessionEntity,
    SessionHalfDayEntity,
    EnrolmentEntity,
    ProgrammeDonorEntity,
    ProgrammeNameEntity,
    ProgrammeEntity,
  ],
  views: [
    'applied_correction',
    'attendance_said',
    'cohort',
    'current_facilitator',
    'donor',
    'enrolment_window',
    'expected_half_day',
    'helper_said',
    'live_half_day',
    'made_up',
    'module_opening',
    'offering',
    'participant',
    'programme_today',
    'recorded_attendance',
    'seat_quota',
    'walk_in',
  ],
  asks: ['certificate_in_force', 'package_course', 'seat_claim', 'waived_activity'],
  personErasures,
  personTables,
  retained,
};
