import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { campusName } from '../config/campus-name.ts';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { newId } from '../database/uuid.ts';
import { type Locale } from '../graphql/locale.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Bounces } from './bounces.ts';
import { layOut, type MailTemplate } from './mail-text.ts';
import { MailEntity } from './mail.entity.ts';
import { SEND_MAIL } from './send-mail.job.ts';

export interface NewMail<Data> {
  to: string;
  locale: Locale;
  template: MailTemplate<Data>;
  data: Data;
}

@Injectable()
export class Mailer {
  constructor(
    private readonly jobs: Jobs,
    private readonly bounces: Bounces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** False: mails are kept here and can be read at /outbox. */
  get hasServer(): boolean {
    return this.config.smtpUrl !== null;
  }

  /**
   * Inside the caller's transaction: the mail leaves if, and only if, the change is committed.
   * Without SMTP_URL it is kept and can be read at /outbox. To an address that mails come back from nothing is sent
   * but what the person has just asked for.
   */
  async queue<Data>(tx: EntityManager, mail: NewMail<Data>): Promise<string> {
    const id = newId();
    const text = mail.template.write(mail.data, mail.locale);
    const bodies = layOut(text, mail.locale, `${campusName[mail.locale]} · ${this.config.publicUrl}`);
    const isHeld = !mail.template.isAskedFor && (await this.bounces.isBouncing(tx, mail.to));
    await tx.insert(MailEntity, {
      id,
      toAddress: mail.to,
      locale: mail.locale,
      template: mail.template.name,
      subject: bodies.subject,
      textBody: bodies.text,
      htmlBody: bodies.html,
      leaveUrl: text.leave?.url ?? null,
      failures: 0,
      lastFailure: isHeld ? 'ADDRESS_BOUNCES' : null,
    });
    if (this.hasServer && !isHeld) await this.jobs.add(tx, SEND_MAIL, { mailId: id }, { key: `mail:${id}` });
    return id;
  }
}
