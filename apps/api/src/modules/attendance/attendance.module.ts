import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { PeopleModule } from '../people/index.ts';
import { AttendanceReading } from './attendance-reading.ts';
import { AttendanceResolver } from './attendance.resolver.ts';
import { CorrectAttendance } from './correct-attendance.ts';
import { RecordAttendance } from './record-attendance.ts';
import { WriteWalkIns } from './write-walk-ins.ts';

@Module({
  imports: [AuditModule, CoursesModule, EnrolmentsModule, PeopleModule],
  providers: [AttendanceReading, AttendanceResolver, CorrectAttendance, RecordAttendance, WriteWalkIns],
})
export class AttendanceModule {}
