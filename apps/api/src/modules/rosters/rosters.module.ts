import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { ProgressGridReading } from './progress-grid.ts';
import { RosterReading } from './roster-reading.ts';
import { RostersResolver } from './rosters.resolver.ts';

@Module({
  imports: [CoursesModule],
  providers: [RosterReading, ProgressGridReading, RostersResolver],
  exports: [RosterReading],
})
export class RostersModule {}
