import './attendance.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule, ListsModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '../enrolments/enrolments.module.ts';
import { PeopleModule } from '@campus/people';
import { AttendanceListKind } from './lists/attendance-list-kind.ts';
import { WriteStrangers } from './lists/write-strangers.ts';
import { ApplyList } from './lists/apply-list.ts';
import { AttendanceController } from './attendance.controller.ts';
import { AttendanceFiles } from './sheets/attendance-files.ts';
import { AttendanceReading } from './attendance-reading.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { FeedController } from './calendar/feed.controller.ts';
import { FeedReading } from './calendar/feed-reading.ts';
import { CalendarFeedsResolver } from './calendar/feeds.resolver.ts';
import { CalendarFeeds } from './calendar/feeds.service.ts';
import { CheckList } from './lists/check-list.ts';
import { CorrectAttendance } from './recording/correct-attendance.ts';
import { JoinedAttendance } from './joined-attendance.ts';
import { ListReading } from './lists/attendance-list-reading.ts';
import { ListsResolver } from './lists/lists.resolver.ts';
import { OwnAttendanceReading } from './own/own-attendance.ts';
import { RecordAttendance } from './recording/record-attendance.ts';
import { ReopenWalkIn } from './walk-ins/reopen-walk-in.ts';
import { WalkInsResolver } from './walk-ins/walk-ins.resolver.ts';
import { WalkIns } from './walk-ins/walk-ins.service.ts';
import { WriteWalkIns } from './walk-ins/write-walk-ins.ts';

@Module({
  imports: [AuditModule, CoursesModule, EnrolmentsModule, ListsModule, PeopleModule],
  controllers: [AttendanceController, FeedController],
  providers: [
    ApplyList,
    AttendanceListKind,
    AttendanceFiles,
    AttendanceReading,
    AttendanceResolver,
    CalendarFeeds,
    CalendarFeedsResolver,
    CheckList,
    CorrectAttendance,
    FeedReading,
    JoinedAttendance,
    ListReading,
    ListsResolver,
    OwnAttendanceReading,
    RecordAttendance,
    ReopenWalkIn,
    WalkIns,
    WalkInsResolver,
    WriteStrangers,
    WriteWalkIns,
  ],
  exports: [JoinedAttendance, RecordAttendance],
})
export class AttendanceModule {}
