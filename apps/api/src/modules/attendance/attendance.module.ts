import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { PeopleModule } from '../people/index.ts';
import { AttendanceController } from './attendance.controller.ts';
import { AttendanceFiles } from './attendance-files.ts';
import { AttendanceReading } from './attendance-reading.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { CorrectAttendance } from './correct-attendance.ts';
import { RecordAttendance } from './record-attendance.ts';
import { WalkInsResolver } from './walk-ins.resolver.ts';
import { WalkIns } from './walk-ins.service.ts';
import { WriteWalkIns } from './write-walk-ins.ts';

@Module({
  imports: [AuditModule, CoursesModule, EnrolmentsModule, PeopleModule],
  controllers: [AttendanceController],
  providers: [
    AttendanceFiles,
    AttendanceReading,
    AttendanceResolver,
    CorrectAttendance,
    RecordAttendance,
    WalkIns,
    WalkInsResolver,
    WriteWalkIns,
  ],
})
export class AttendanceModule {}
