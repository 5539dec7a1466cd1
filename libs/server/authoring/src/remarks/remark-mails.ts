import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { waitingMail } from './remarks.mails.ts';
import { firstWaitedFor } from './remarks.statements.ts';

/** Tells people that somebody waits for them: once, until nothing of theirs waits any more. */
@Injectable()
export class RemarkMails {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** After somebody said something, in the same transaction. */
  async tell(tx: EntityManager, remarkId: string): Promise<void> {
    for (const row of await this.database.rowsIn(tx, firstWaitedFor, [remarkId]))
      await this.mailer.queue(tx, {
        to: row.address,
        locale: row.locale,
        template: waitingMail,
        data: {
          name: row.given_names,
          draft: row.draft_name,
          url: `${this.config.publicUrl}/console/studio/remarks?mine=1`,
        },
      });
  }
}
