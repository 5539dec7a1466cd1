import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { IssueCertificate } from '../issuing/issue-certificate.ts';
import { mailed, unmailed } from './batch.statements.ts';

export const MAIL_BATCH = 'mail-certificates';

/** Tells everybody of a batch, each in their language and once: the mark and the mail are one transaction. */
@Injectable()
export class MailBatchJob {
  constructor(
    private readonly database: Database,
    private readonly issuing: IssueCertificate,
    jobs: Jobs,
  ) {
    jobs.registerJob(MAIL_BATCH, (payload) => this.run(payload));
  }

  async run(payload: unknown): Promise<void> {
    const { batchId } = payload as { batchId: string };
    while ((await this.some(batchId)) > 0);
  }

  private some(batchId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows = await this.database.rowsIn(tx, unmailed, [batchId]);
      for (const row of rows) await this.issuing.tell(tx, row, row.snapshot);
      await this.database.rowsIn(tx, mailed, [batchId, rows.map(({ enrolment_id }) => enrolment_id)]);
      return rows.length;
    });
  }
}
