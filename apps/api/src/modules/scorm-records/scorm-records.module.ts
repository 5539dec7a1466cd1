import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.ts';
import { CoursesModule } from '../courses/index.ts';
import { ProgressModule } from '../progress/index.ts';
import { ScormModule } from '../scorm/index.ts';
import { AllowScormAttempt } from './allow-scorm-attempt.ts';
import { RepairScormStatus } from './repair-scorm-status.ts';
import { ScormRecordReading } from './scorm-record-reading.ts';
import { ScormRecordsResolver } from './scorm-records.resolver.ts';
import { ScormTimeline } from './scorm-timeline.ts';

@Module({
  imports: [AuditModule, CoursesModule, ProgressModule, ScormModule],
  providers: [AllowScormAttempt, RepairScormStatus, ScormRecordReading, ScormRecordsResolver, ScormTimeline],
})
export class ScormRecordsModule {}
