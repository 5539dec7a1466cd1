import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import nodemailer, { type Transporter } from 'nodemailer';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { isTransientError } from '../database/transient-error.ts';
import { log } from '../http/log.ts';
import { Jobs } from '../jobs/jobs.ts';
import { bounceAddress } from './bounce-address.ts';
import { Bounces } from './bounces.ts';
import { MailOutcomes } from './mail-outcomes.ts';
import { isDeadAddress, refusalIn, type MailRefusal } from './mail-refusal.ts';

export const SEND_MAIL = 'send-mail';

interface WaitingMail {
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string;
  leave_url: string | null;
}

/** A job is given up after as many tries; the pauses between them add up to three days. */
const MOST_TRIES = 25;

/** Anyone who holds the row sends it. */
const waitingMail = statement<WaitingMail>(
  'mail-waiting',
  `select to_address, subject, text_body, html_body, leave_url
     from mail
    where id = $1 and sent_at is null for update skip locked`,
);
const isStillWaiting = statement<{ id: string }>(
  'mail-still-waiting',
  `select id from mail where id = $1 and sent_at is null`,
);
const markSent = statement(
  'mail-sent',
  `update mail set sent_at = now(), text_body = '', html_body = '', leave_url = null where id = $1`,
);
const markFailed = statement<{ to_address: string; failures: number }>(
  'mail-failed',
  `update mail set failures = failures + 1, last_failure = left($2, 500) where id = $1 returning to_address, failures`,
);

class HeldElsewhere extends Error {
  constructor() {
    super('another server has this mail in hand');
  }
}

const DEADLINES = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** One click in the mail program switches mails of this kind off (RFC 8058). */
const leaveHeaders = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

@Injectable()
export class SendMail {
  private transport: Transporter | null = null;

  constructor(
    private readonly database: Database,
    private readonly bounces: Bounces,
    private readonly outcomes: MailOutcomes,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerJob(SEND_MAIL, (payload) => this.send((payload as { mailId: string }).mailId));
  }

  /**
   * A mail that was sent is not sent again, with one exception that SMTP leaves open: a server that dies
   * between the receiver's "250 ok" and our commit sends it once more, with the same Message-ID, by which
   * receivers recognise the duplicate.
   */
  private async send(id: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const mail = await this.database.rowIn(tx, waitingMail, [id]);
        if (!mail) return await this.refuseHeld(tx, id);
        await this.hand(id, mail);
        await this.database.rowsIn(tx, markSent, [id]);
        await this.outcomes.tell(tx, { mailId: id, state: 'sent', why: null });
      });
    } catch (error) {
      if (error instanceof HeldElsewhere || isTransientError(error)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      const refusal = refusalIn(error);
      await this.settle(id, reason, refusal);
      log.warn('a mail was not sent', { mailId: id, reason, isFinal: refusal !== null });
      if (!refusal) throw error;
    }
  }

  /**
   * Already sent or deleted: done. Held by another server: its outcome is not known yet, so the job is tried
   * again.
   */
  private async refuseHeld(tx: EntityManager, id: string): Promise<void> {
    if (await this.database.rowIn(tx, isStillWaiting, [id])) throw new HeldElsewhere();
  }

  /** `refusal`: the receiving server said no for good; trying again will not make it right. */
  private settle(id: string, reason: string, refusal: MailRefusal | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const mail = await this.database.rowIn(tx, markFailed, [id, reason]);
      if (!mail) return;
      if (refusal && isDeadAddress(refusal))
        await this.bounces.record(tx, mail.to_address, refusal.status, 'smtp');
      const isOver = refusal !== null || mail.failures >= MOST_TRIES;
      const state = refusal ? (refusal.isOfAddress ? 'bounced' : 'failed') : isOver ? 'failed' : 'delayed';
      await this.outcomes.tell(tx, { mailId: id, state, why: refusal?.status ?? 'MAIL_SERVER' });
    });
  }

  private async hand(id: string, mail: WaitingMail): Promise<void> {
    if (!this.config.smtpUrl) throw new Error('SMTP_URL is not set');
    this.transport ??= nodemailer.createTransport({
      url: this.config.smtpUrl,
      ...DEADLINES,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const sender = this.config.bounceTo && bounceAddress(this.config.secret, this.config.bounceTo, id);
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: mail.to_address },
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...leaveHeaders(mail.leave_url) },
      ...(sender ? { envelope: { from: sender, to: mail.to_address } } : {}),
    });
  }
}
