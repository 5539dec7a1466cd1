import './drafts.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CourseRightsModule } from '../course-rights/course-rights.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { DraftFiles } from './draft-files.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { Drafts } from './drafts.service.ts';
import { EditDraft } from './editing/edit-draft.ts';
import { OfferedCourses } from './folders/offered-courses.ts';
import { PullFolder } from './folders/pull-folder.ts';
import { PushFolder } from './folders/push-folder.ts';
import { DraftParts } from './parts/draft-parts.ts';
import { DraftPartsResolver } from './parts/draft-parts.resolver.ts';
import { DraftReading } from './reading/draft-reading.ts';

@Module({
  imports: [AuditModule, CourseRightsModule, TreesModule],
  providers: [
    DraftFiles,
    DraftParts,
    DraftPartsResolver,
    DraftReading,
    Drafts,
    DraftsResolver,
    EditDraft,
    OfferedCourses,
    PullFolder,
    PushFolder,
  ],
  exports: [DraftFiles, DraftReading, Drafts, EditDraft, OfferedCourses, PullFolder, PushFolder],
})
export class DraftsModule {}
