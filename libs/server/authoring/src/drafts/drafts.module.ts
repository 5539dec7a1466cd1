import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { TreesModule } from '../trees/trees.module.ts';
import { DraftFiles } from './draft-files.ts';
import { Drafts } from './drafts.service.ts';
import { OfferedCourses } from './folders/offered-courses.ts';
import { PullFolder } from './folders/pull-folder.ts';
import { PushFolder } from './folders/push-folder.ts';

@Module({
  imports: [AuditModule, TreesModule],
  providers: [DraftFiles, Drafts, OfferedCourses, PullFolder, PushFolder],
  exports: [DraftFiles, Drafts, OfferedCourses, PullFolder, PushFolder],
})
export class DraftsModule {}
