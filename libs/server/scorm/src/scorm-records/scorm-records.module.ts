import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { ProgressModule } from '@campus/study';
import { ScormModule } from '../scorm/scorm.module.ts';
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
