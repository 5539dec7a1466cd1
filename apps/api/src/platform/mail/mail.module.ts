import { Global, Module } from '@nestjs/common';
import { Bounces } from './bounces.ts';
import { MailOutcomes } from './mail-outcomes.ts';
import { Mailer } from './mailer.ts';
import { SendMail } from './send-mail.job.ts';

@Global()
@Module({ providers: [Bounces, MailOutcomes, Mailer, SendMail], exports: [Bounces, MailOutcomes, Mailer] })
export class MailModule {}
