import { type Domain } from '@campus/platform/domain.ts';
import { AuditTrailModule } from './audit-trail/audit-trail.module.ts';
import { BackupsModule } from './backups/backups.module.ts';
import { CorrectionsModule } from './corrections/corrections.module.ts';
import { CourseHomeModule } from './course-home/course-home.module.ts';
import { AccountMergeEntity } from './dossiers/merge/account-merge.entity.ts';
import { DossiersModule } from './dossiers/dossiers.module.ts';
import { PersonNoteEntity } from './dossiers/notes/person-note.entity.ts';
import { JobQueueModule } from './job-queue/job-queue.module.ts';
import { MessageRuleEntity } from './notifications/rules/message-rule.entity.ts';
import { MessageSendingEntity } from './notifications/sending/message-sending.entity.ts';
import { MessageEntity } from './notifications/message.entity.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { ReminderChoiceEntity } from './notifications/reminders/reminder-choice.entity.ts';
import { ErasureEntity } from './personal-data/erasing/erasure.entity.ts';
import { PersonalDataExportEntity } from './personal-data/exporting/personal-data-export.entity.ts';
import { PersonalDataModule } from './personal-data/personal-data.module.ts';
import { EditionCostEntity } from './reports/costs/edition-cost.entity.ts';
import { PublicPageModule } from './public-page/public-page.module.ts';
import { ReportEntity } from './reports/submitting/report.entity.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { RetentionModule } from './retention/retention.module.ts';
import { RostersModule } from './rosters/rosters.module.ts';
import { SavedViewEntity } from './saved-views/saved-view.entity.ts';
import { SavedViewsModule } from './saved-views/saved-views.module.ts';
import { TodayModule } from './today/today.module.ts';

export const overviewDomain: Domain = {
  modules: [
    JobQueueModule,
    CorrectionsModule,
    CourseHomeModule,
    RostersModule,
    SavedViewsModule,
    DossiersModule,
    NotificationsModule,
    ReportsModule,
    AuditTrailModule,
    PersonalDataModule,
    RetentionModule,
    BackupsModule,
    TodayModule,
    PublicPageModule,
  ],
  entities: [
    AccountMergeEntity,
    PersonNoteEntity,
    MessageRuleEntity,
    MessageSendingEntity,
    MessageEntity,
    ReminderChoiceEntity,
    ErasureEntity,
    PersonalDataExportEntity,
    EditionCostEntity,
    ReportEntity,
    SavedViewEntity,
  ],
  views: ['unreminded'],
  tables: ['backup_run', 'retention_run'],
};
