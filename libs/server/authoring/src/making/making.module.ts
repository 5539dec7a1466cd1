import './making.refusals.ts';
import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { AddDraftPart } from './add-draft-part.ts';
import { MakingResolver } from './making.resolver.ts';
import { StartCourse } from './start-course.ts';

@Module({
  imports: [DraftsModule, TreesModule],
  providers: [AddDraftPart, MakingResolver, StartCourse],
})
export class MakingModule {}
