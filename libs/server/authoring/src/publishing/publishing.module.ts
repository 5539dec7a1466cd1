import './publishing.refusals.ts';
import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { TranslationModule } from '../translation/translation.module.ts';
import { CompleteLanguages } from './languages/complete-languages.ts';
import { PublishDraft } from './publish-draft.ts';
import { PublishingResolver } from './publishing.resolver.ts';
import { CourseReader } from './reading/course-reader.ts';
import { AskDraftRun } from './runs/ask-draft-run.ts';
import { DraftRunJob } from './runs/draft-run.job.ts';

@Module({
  imports: [ContentImportModule, DraftsModule, TranslationModule, TreesModule],
  providers: [AskDraftRun, CompleteLanguages, CourseReader, DraftRunJob, PublishDraft, PublishingResolver],
  exports: [PublishDraft],
})
export class PublishingModule {}
