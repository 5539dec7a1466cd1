import { Injectable } from '@nestjs/common';
import { Lists, rowsLeft } from '@campus/people';
import { Database } from '@campus/platform/database/database.ts';
import { CheckRows } from '../checking/check-rows.ts';
import { type Lease } from '../steps/lease.ts';
import { PeopleListKind } from '../people-list-kind.ts';

/**
 * The steps in which rows become people, and are undone: each in one transaction, the end of the lease its last act, so
 * that of two runs one is rolled back.
 */
@Injectable()
export class WritingSteps {
  constructor(
    private readonly database: Database,
    private readonly engine: Lists,
    private readonly kind: PeopleListKind,
    private readonly check: CheckRows,
  ) {}

  async apply(lease: Lease): Promise<void> {
    await lease.progress(5);
    await this.database.transaction(async (tx) => {
      const { plan, left } = await this.engine.apply(
        tx,
        this.kind,
        lease,
        lease.step.mode === 'all' ? rowsLeft : null,
      );
      if (left === 0) return lease.end(tx, 'applied');
      // Since the dry run something changed: nothing is written, and the rows say what.
      await this.check.keep(lease.importId, plan, tx);
      return lease.end(tx, 'checked', { code: 'IMPORT_ROWS_LEFT', params: { count: left } });
    });
  }

  /** Rows used since the request stay as well; no dialog asks again. */
  async undo(lease: Lease): Promise<void> {
    await lease.progress(5);
    await this.database.transaction(async (tx) => {
      await this.engine.undo(tx, this.kind, lease, null);
      await lease.end(tx, 'undone');
    });
  }
}
