import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';
import { SendMail } from './send-mail.job.ts';

@Global()
@Module({ providers: [Mailer, SendMail], exports: [Mailer] })
export class MailModule {}
