import { Global, Module } from '@nestjs/common';
import { BounceReports } from './bounce-reports.ts';
import { Bounces } from './bounces.ts';
import { MailOutcomes } from './mail-outcomes.ts';
import { Mailer } from './mailer.ts';
import { SendMail } from './send-mail.job.ts';

@Global()
@Module({
  providers: [BounceReports, Bounces, MailOutcomes, Mailer, SendMail],
  exports: [BounceReports, Bounces, MailOutcomes, Mailer],
})
export class MailModule {}
