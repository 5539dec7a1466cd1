import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { nationalZones } from '@campus/delivery';
import { unwritten, type UnwrittenRow } from '../texts/facts.statements.ts';
import { leaveToken } from '../reminders/leave-token.ts';
import { languageOf, wordsOf } from '../texts/message-words.ts';
import { valuesOf } from '../texts/message-values.ts';
import { messageMail } from '../texts/messages.mails.ts';
import { fillIn } from '../texts/placeholders.ts';

export const WRITE_MESSAGES = 'write-messages';

/** Messages in one transaction. */
const AT_ONCE = 50;

const settle = statement(
  'message-settle',
  `update message set state = $2, why = $3, settled_at = now() where id = $1`,
);
const keepWritten = statement<
  object,
  {
    id: string;
    state: string;
    mailId: string;
    locale: string;
    address: string;
    subject: string;
    body: string;
  }
>(
  'message-keep-written',
  `update message set state = :state, mail_id = :mailId, locale = :locale, address = :address,
                      subject = :subject, body = :body, why = null,
                      settled_at = case when :state = 'sent' then now() end
    where id = :id`,
);

/** Writes what is planned and hands it to the mailer: the message and its mail are one transaction. */
@Injectable()
export class WriteMessages {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
  ) {
    jobs.registerJob(WRITE_MESSAGES, () => this.run());
  }

  /** In the transaction that has planned them. */
  soon(tx: EntityManager): Promise<void> {
    return this.jobs.add(tx, WRITE_MESSAGES, {}, { key: WRITE_MESSAGES });
  }

  /** May run beside itself: the run that has the rows writes them. */
  async run(): Promise<void> {
    while ((await this.some()) > 0);
  }

  private some(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.database.rowsIn(tx, unwritten, {
        zonesOfCountries: JSON.stringify(nationalZones),
        limit: AT_ONCE,
      });
      for (const row of rows) {
        const locale = languageOf(row.kind, row.texts, row.locale);
        if (row.why === null) await this.write(tx, { ...row, locale }, row.address ?? '');
        else await this.database.rowsIn(tx, settle, [row.id, 'skipped', row.why]);
      }
      return rows.length;
    });
  }

  private async write(tx: EntityManager, row: UnwrittenRow, address: string): Promise<void> {
    const outline = await this.outlines.getIn(tx, row.version_id);
    const message = this.worded(row, outline);
    if (!message) return void (await this.database.rowsIn(tx, settle, [row.id, 'failed', 'NOT_WRITTEN']));
    const mailId = await this.mailer.queue(tx, {
      to: address,
      locale: row.locale,
      template: messageMail,
      data: message,
    });
    const { subject, greeting, paragraphs, notes } = message.filled;
    const body = [greeting, ...paragraphs, ...notes].join('\n\n');
    // Where no mail leaves the campus, the outbox is where it goes.
    const state = this.mailer.hasServer ? 'planned' : 'sent';
    await this.database.rowsIn(tx, keepWritten, {
      id: row.id,
      state,
      mailId,
      locale: row.locale,
      address,
      subject,
      body,
    });
  }

  /** Null: it cannot be written; the others are not kept waiting for it. */
  private worded(row: UnwrittenRow, outline: Outline) {
    try {
      const values = valuesOf(row, outline, row.locale, this.config);
      return {
        kind: row.kind,
        filled: fillIn(wordsOf(row.kind, row.texts, row.locale), values),
        edition: values.edition ?? '',
        link: values.link ?? this.config.publicUrl,
        leaveUrl: `${this.config.publicUrl}/unsubscribe/${leaveToken(this.config.secret, row.person_id)}`,
      };
    } catch (error) {
      log.error('a message could not be written', { messageId: row.id, error: String(error) });
      return null;
    }
  }
}
