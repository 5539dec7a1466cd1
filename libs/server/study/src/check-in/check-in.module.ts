import { Module } from '@nestjs/common';
import { AttendanceModule } from '@campus/delivery';
import { ProgressModule } from '../progress/progress.module.ts';
import { AttendanceTakenHandler } from './attendance-taken.handler.ts';
import { Marks } from './marks.ts';
import { WalkInNotedHandler } from './walk-in-noted.handler.ts';

@Module({
  imports: [AttendanceModule, ProgressModule],
  providers: [Marks, AttendanceTakenHandler, WalkInNotedHandler],
})
export class CheckInModule {}
