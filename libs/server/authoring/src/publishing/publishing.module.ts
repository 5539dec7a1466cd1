import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { PublishDraft } from './publish-draft.ts';

@Module({
  imports: [ContentImportModule, DraftsModule, TreesModule],
  providers: [PublishDraft],
  exports: [PublishDraft],
})
export class PublishingModule {}
