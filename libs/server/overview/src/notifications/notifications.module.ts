import './notifications.refusals.ts';
import { Module } from '@nestjs/common';
import { AuditModule } from '@campus/people';
import { CoursesModule } from '@campus/course';
import { EditionsModule } from '@campus/delivery';
import { RostersModule } from '../rosters/rosters.module.ts';
import { CopiedRules } from './copied-rules.ts';
import { MailOutcomesListener } from './mail-outcomes.listener.ts';
import { MessageLogReading } from './message-log.ts';
import { MessagePreviews } from './message-previews.ts';
import { MessageRulesService } from './message-rules.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { PersonMessagesReading } from './person-messages.ts';
import { PlanMessages } from './plan-messages.ts';
import { RemindersResolver } from './reminders.resolver.ts';
import { Reminders } from './reminders.service.ts';
import { SendOneOff } from './send-one-off.ts';
import { UnsubscribeRoute } from './unsubscribe.route.ts';
import { WriteMessages } from './write-messages.ts';

@Module({
  imports: [AuditModule, CoursesModule, EditionsModule, RostersModule],
  providers: [
    CopiedRules,
    MailOutcomesListener,
    MessageLogReading,
    MessagePreviews,
    MessageRulesService,
    MessagesResolver,
    PersonMessagesReading,
    PlanMessages,
    Reminders,
    RemindersResolver,
    SendOneOff,
    UnsubscribeRoute,
    WriteMessages,
  ],
})
export class NotificationsModule {}
