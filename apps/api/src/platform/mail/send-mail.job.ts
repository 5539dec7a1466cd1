import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { log } from '../http/log.ts';
import { Jobs } from '../jobs/jobs.ts';

export const SEND_MAIL = 'send-mail';

interface WaitingMail {
  to_address: string;
  subject: string;
  text_body: string;
  html_body: string;
}

/** Whoever holds the row sends it; a second worker passes by. */
const waitingMail = statement<WaitingMail>(
  'mail-waiting',
  `select to_address, subject, text_body, html_body from mail where id = $1 and sent_at is null for update skip locked`,
);
const markSent = statement(
  'mail-sent',
  `update mail set sent_at = now(), text_body = '', html_body = '' where id = $1`,
);
const markFailed = statement(
  'mail-failed',
  `update mail set failures = failures + 1, last_failure = left($2, 500) where id = $1`,
);

const DEADLINES = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** The receiving server said no for good: this address will not become right by trying again. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return false;
  return 'responseCode' in error && Number(error.responseCode) >= 500;
}

@Injectable()
export class SendMail {
  private transport: Transporter | null = null;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerJob(SEND_MAIL, (payload) => this.send((payload as { mailId: string }).mailId));
  }

  /**
   * A mail that was sent is not sent again. What SMTP leaves open: a server that dies between the receiver's
   * "250 ok" and our commit sends it once more, with the same Message-ID, by which receivers know a double.
   */
  private async send(id: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const mail = await this.database.rowIn(tx, waitingMail, [id]);
        if (!mail) return;
        await this.hand(id, mail);
        await this.database.rowsIn(tx, markSent, [id]);
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.database.rows(markFailed, [id, reason]);
      log.warn('a mail was not sent', { mailId: id, reason, isFinal: isFinal(error) });
      if (!isFinal(error)) throw error;
    }
  }

  private async hand(id: string, mail: WaitingMail): Promise<void> {
    if (!this.config.smtpUrl) throw new Error('SMTP_URL is not set');
    this.transport ??= nodemailer.createTransport({
      url: this.config.smtpUrl,
      ...DEADLINES,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: mail.to_address },
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}
