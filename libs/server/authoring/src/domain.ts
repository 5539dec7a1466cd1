import { type Domain } from '@campus/platform/domain.ts';
import { CourseRightEntity } from './course-rights/course-right.entity.ts';
import { CourseRightsModule } from './course-rights/course-rights.module.ts';
import { PublishingRuleEntity } from './course-rights/publishing-rule.entity.ts';
import { DraftChangeEntity } from './drafts/draft-change.entity.ts';
import { DraftFileEntity } from './drafts/draft-file.entity.ts';
import { DraftEntity } from './drafts/draft.entity.ts';
import { DraftsModule } from './drafts/drafts.module.ts';
import { MakingModule } from './making/making.module.ts';
import { personTables } from './person-tables.ts';
import { PublishingModule } from './publishing/publishing.module.ts';
import { DraftRunEntity } from './publishing/runs/draft-run.entity.ts';
import { QuestionFilesModule } from './question-files/question-files.module.ts';
import { FileContentEntity } from './trees/file-content.entity.ts';
import { RemarkAnswerEntity } from './remarks/remark-answer.entity.ts';
import { RemarkEntity } from './remarks/remark.entity.ts';
import { RemarksModule } from './remarks/remarks.module.ts';
import { retained } from './retained.ts';
import { BlockTranslationEntity } from './translation/block-translation.entity.ts';
import { TranslationModule } from './translation/translation.module.ts';
import { TreesModule } from './trees/trees.module.ts';
import { UnitsModule } from './units/units.module.ts';
import { VersionFileEntity } from './trees/version-file.entity.ts';

export const authoringDomain: Domain = {
  modules: [
    TreesModule,
    CourseRightsModule,
    DraftsModule,
    MakingModule,
    TranslationModule,
    QuestionFilesModule,
    RemarksModule,
    UnitsModule,
    PublishingModule,
  ],
  entities: [
    FileContentEntity,
    VersionFileEntity,
    CourseRightEntity,
    PublishingRuleEntity,
    DraftEntity,
    DraftFileEntity,
    DraftChangeEntity,
    DraftRunEntity,
    BlockTranslationEntity,
    RemarkEntity,
    RemarkAnswerEntity,
  ],
  views: ['course_draft'],
  personTables,
  retained,
};
