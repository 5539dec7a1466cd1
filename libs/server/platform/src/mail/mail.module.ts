import { Global, Module } from '@nestjs/common';
import { BounceReports } from './bounce-reports.ts';
import { Bounces } from './bounces.ts';
import { MailOutcomes } from './mail-outcomes.ts';
import { Mailer } from './mailer.ts';
import { SendMail } from './send-mail.job.ts';
import { WaitingMails } from './waiting-mails.ts';

@Global()
@Module({
  providers: [BounceReports, Bounces, MailOutcomes, Mailer, SendMail, WaitingMails],
  exports: [BounceReports, Bounces, MailOutcomes, Mailer, WaitingMails],
})
export class MailModule {}
