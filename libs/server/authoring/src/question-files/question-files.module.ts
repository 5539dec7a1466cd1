import './question-files.refusals.ts';
import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { DraftPools } from './draft-pools.ts';
import { QuestionFiles } from './question-files.service.ts';
import { QuestionFilesResolver } from './question-files.resolver.ts';

@Module({
  imports: [DraftsModule, TreesModule],
  providers: [DraftPools, QuestionFiles, QuestionFilesResolver],
})
export class QuestionFilesModule {}
