import { type Domain } from '@campus/platform/domain.ts';
import { DraftChangeEntity } from './drafts/draft-change.entity.ts';
import { DraftFileEntity } from './drafts/draft-file.entity.ts';
import { DraftEntity } from './drafts/draft.entity.ts';
import { DraftsModule } from './drafts/drafts.module.ts';
import { PublishingModule } from './publishing/publishing.module.ts';
import { FileContentEntity } from './trees/file-content.entity.ts';
import { TreesModule } from './trees/trees.module.ts';
import { VersionFileEntity } from './trees/version-file.entity.ts';

export const authoringDomain: Domain = {
  modules: [TreesModule, DraftsModule, PublishingModule],
  entities: [FileContentEntity, VersionFileEntity, DraftEntity, DraftFileEntity, DraftChangeEntity],
  views: ['course_draft'],
};
