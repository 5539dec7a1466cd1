import './notifications.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { EditionsModule } from '@campus/delivery';
import { RostersModule } from '../rosters/rosters.module.ts';
import { AnnouncementPreviews } from './announcements/announcement-previews.ts';
import { Announcements } from './announcements/announcements.ts';
import { AnnouncementsResolver } from './announcements/announcements.resolver.ts';
import { OwnAnnouncements } from './announcements/own-announcements.ts';
import { CopiedRules } from './rules/copied-rules.ts';
import { PlanDigests } from './digests/plan-digests.ts';
import { DrilledVersions } from './sending/drilled-versions.ts';
import { MailOutcomesListener } from './sending/mail-outcomes.listener.ts';
import { MessageLogReading } from './log/message-log.ts';
import { MessagePreviews } from './sending/message-previews.ts';
import { MessageRulesService } from './rules/message-rules.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { PersonMessagesReading } from './log/person-messages.ts';
import { PlanMessages } from './sending/plan-messages.ts';
import { RemindersResolver } from './reminders/reminders.resolver.ts';
import { Reminders } from './reminders/reminders.service.ts';
import { RemindMany } from './sending/remind-many.ts';
import { RemindManyResolver } from './sending/remind-many.resolver.ts';
import { SendOneOff } from './sending/send-one-off.ts';
import { UnsubscribeRoute } from './reminders/unsubscribe.route.ts';
import { WriteMessages } from './sending/write-messages.ts';

@Module({
  imports: [AuditModule, CoursesModule, EditionsModule, RostersModule],
  providers: [
    AnnouncementPreviews,
    Announcements,
    AnnouncementsResolver,
    OwnAnnouncements,
    CopiedRules,
    DrilledVersions,
    PlanDigests,
    MailOutcomesListener,
    MessageLogReading,
    MessagePreviews,
    MessageRulesService,
    MessagesResolver,
    PersonMessagesReading,
    PlanMessages,
    RemindMany,
    RemindManyResolver,
    Reminders,
    RemindersResolver,
    SendOneOff,
    UnsubscribeRoute,
    WriteMessages,
  ],
})
export class NotificationsModule {}
