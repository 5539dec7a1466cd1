import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { GridFile } from './grid/grid-file.ts';
import { GroupRosters } from './groups/group-rosters.ts';
import { GroupsResolver } from './groups/groups.resolver.ts';
import { ProgressGridReading } from './grid/progress-grid.ts';
import { RosterFile } from './roster-file.ts';
import { RosterTaking } from './roster-taking.ts';
import { RosterReading } from './roster-reading.ts';
import { RostersController } from './rosters.controller.ts';
import { RostersResolver } from './rosters.resolver.ts';

@Module({
  imports: [AuditModule, CoursesModule],
  controllers: [RostersController],
  providers: [
    GridFile,
    GroupRosters,
    GroupsResolver,
    RosterReading,
    RosterFile,
    RosterTaking,
    ProgressGridReading,
    RostersResolver,
  ],
  exports: [RosterReading],
})
export class RostersModule {}
