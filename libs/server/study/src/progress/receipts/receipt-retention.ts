import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';

/** For how many days a receipt is kept. */
export const RECEIPTS_DAYS = 730;

/** A device that was away for two years does not come back with the same entries. $1 days. */
const dropOldReceipts = statement(
  'receipts-drop-old',
  `delete from journal_receipt where received_at < now() - $1 * interval '1 day'`,
);

/** Receipts reveal when somebody worked, so they are kept no longer than logs. */
@Injectable()
export class ReceiptRetention {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('drop-old-receipts', '41 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    await this.database.rows(dropOldReceipts, [RECEIPTS_DAYS]);
  }
}
