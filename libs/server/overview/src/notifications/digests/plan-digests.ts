import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { titleIn } from '@campus/delivery';
import { whoseEnquiries } from '@campus/study';
import { isMorning } from '../notifications.rules.ts';
import { leaveToken } from '../reminders/leave-token.ts';
import { groupsOf } from './digest.rules.ts';
import { readerOf } from './digests.access.ts';
import { digestMail } from './digests.mails.ts';
import {
  digestReaders,
  isStillUntold,
  takeReader,
  waitingFor,
  type ReaderRow,
} from './digests.statements.ts';

export const PLAN_DIGESTS = 'plan-digests';

/** Read for one mail; more is on the console. */
const MOST = 500;

/**
 * Every quarter of an hour: one mail to each person for whom officers wait, where it is the morning of a working day. The
 * mail itself says that somebody was told today.
 */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron(PLAN_DIGESTS, '*/15 * * * *', async () => void (await this.run(new Date())));
  }

  /** As often as one likes, and on several servers at once. Returns how many were told. */
  async run(now: Date): Promise<number> {
    let told = 0;
    for (const reader of await this.database.rows(digestReaders, [])) {
      if (!isMorning(now, reader.time_zone)) continue;
      if (await this.database.transaction((tx) => this.tell(tx, reader))) told++;
    }
    return told;
  }

  /** False: nothing waits, or another server was faster. */
  private async tell(tx: EntityManager, reader: ReaderRow): Promise<boolean> {
    await this.database.rowsIn(tx, takeReader, [reader.id]);
    if (!(await this.database.rowIn(tx, isStillUntold, [reader.id]))) return false;
    const viewer = whoseEnquiries(readerOf({ ...reader, timeZone: reader.time_zone }));
    const rows = await this.database.rowsIn(tx, waitingFor, { ...viewer, limit: MOST });
    if (rows.length === 0) return false;
    const consoleUrl = `${this.config.publicUrl}/console`;
    await this.mailer.queue(tx, {
      to: reader.address,
      locale: reader.locale,
      template: digestMail,
      data: {
        name: reader.given_names,
        timeZone: reader.time_zone,
        groups: groupsOf(
          rows.map((row) => ({ ...row, edition: titleIn(row.edition_titles, reader.locale) })),
          consoleUrl,
        ),
        url: consoleUrl,
        leaveUrl: `${this.config.publicUrl}/unsubscribe/${leaveToken(this.config.secret, reader.id)}`,
      },
    });
    return true;
  }
}
