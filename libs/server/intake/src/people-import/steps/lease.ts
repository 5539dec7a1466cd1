import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import * as sql from './import-steps.statements.ts';
import { type ImportStatus } from '../people-import-vocabulary.ts';

/** Another run has taken over the list; not an error. */
export class TakenAway extends Error {}

/** One run's hold on one step of a list. */
export interface Lease {
  importId: string;
  runId: string;
  step: sql.TakenStep;
  /** Reports progress outside any transaction. Throws TakenAway. */
  progress(percent: number): Promise<void>;
  /** The same inside a transaction, which must not ask for another connection: the next heartbeat reports it. */
  note(percent: number): void;
  /** What was noted and has not been said. */
  readonly noted: number | null;
  /** In the transaction of the work, as its last act. Throws TakenAway. */
  end(
    tx: EntityManager,
    status: ImportStatus,
    fault?: { code: string; params: object } | null,
  ): Promise<void>;
}

const ALIVE_MS = 5_000;

/** Steps are taken up by one run at a time, whichever server it is on. */
@Injectable()
export class Leases {
  constructor(private readonly database: Database) {}

  /** Null: nothing to do, or another run does it. */
  async take(importId: string, runId: string): Promise<Lease | null> {
    const step = await this.database.row(sql.takeStep, [importId, runId]);
    if (!step) return null;
    let noted: number | null = null;
    return {
      importId,
      runId,
      step,
      note: (percent) => {
        noted = percent;
      },
      get noted() {
        return noted;
      },
      progress: async (percent) => {
        noted = null;
        if (!(await this.database.row(sql.beatStep, [importId, runId, percent]))) throw new TakenAway();
      },
      end: async (tx, status, fault = null) => {
        const values = { id: importId, runId, status, fault: fault && JSON.stringify(fault) };
        if (!(await this.database.rowIn(tx, sql.endStep, values))) throw new TakenAway();
      },
    };
  }

  /** Does the work with a life sign beside it; afterwards the list is free again. */
  async hold(lease: Lease, work: () => Promise<void>): Promise<void> {
    const { importId, runId } = lease;
    const beat = () =>
      this.database.rows(sql.beatStep, [importId, runId, lease.noted]).catch(() => undefined);
    const alive = setInterval(() => void beat(), ALIVE_MS);
    try {
      await work();
    } catch (error) {
      if (error instanceof TakenAway) return;
      await this.database.rows(sql.letGo, [importId, runId]);
      throw error;
    } finally {
      clearInterval(alive);
    }
  }
}
