import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { isRecord } from '../progress/lessons/payloads.ts';
import { WorkHandlers, type Receipt, type WorkEntry } from '../progress/work.ts';
import { acceptedWork, noteApplied, type AcceptedRow } from './late-work.statements.ts';

const JOB = 'apply-late-work';

/** Accepted work takes its effect as every entry does: once, by its handler, with a receipt. */
@Injectable()
export class ApplyLateWork {
  constructor(
    private readonly database: Database,
    private readonly handlers: WorkHandlers,
    private readonly jobs: Jobs,
  ) {
    jobs.registerJob(JOB, async (payload) => {
      if (isRecord(payload) && isId(payload.enrolmentId)) await this.apply(payload.enrolmentId);
    });
  }

  /** With the decision, should the server end before `apply`. */
  async plan(tx: EntityManager, enrolmentId: string): Promise<void> {
    await this.jobs.add(tx, JOB, { enrolmentId }, { key: `${JOB}:${enrolmentId}` });
  }

  /** May run twice, and in two processes. */
  async apply(enrolmentId: string): Promise<void> {
    const next = () => this.database.rows(acceptedWork, [enrolmentId]);
    // A page at a time: what has taken effect is not on the next one.
    for (let page = await next(); page.length > 0; page = await next()) {
      for (const row of page) {
        const { refusal } = await this.applyOne(row);
        await this.database.rows(noteApplied, [row.id, refusal]);
      }
    }
  }

  private async applyOne(row: AcceptedRow): Promise<Receipt> {
    const entry: WorkEntry = {
      personId: row.person_id,
      deviceId: row.device_id,
      sequence: Number(row.sequence),
      occurredAt: row.occurred_at,
    };
    const handler = this.handlers.find(row.kind);
    const payload = handler?.parse(row.payload) ?? null;
    if (!handler || payload === null) return { refusal: 'INPUT_INVALID', isRepeat: false };
    return handler.record(entry, payload, null);
  }
}
