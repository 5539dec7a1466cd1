import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** An enrolment as it was before it ended in favour of the person's other one. */
export interface EnrolmentBefore {
  id: string;
  status: string;
  endedAt: string | null;
  endedReason: string | null;
}

/** From here on, in this transaction, enrolments may change hands between the two accounts of this merge. */
const openMerge = statement('merge-open', `select set_config('campus.account_merge', $1, true)`);
const handOver = statement<{ id: string }>(
  'merge-hand-over',
  `update enrolment set person_id = $3 where id = any($1) and person_id = $2 returning id`,
);

/** $1 enrolments, $2 why. They hold no seat any more; what they were is given back. */
const close = statement<EnrolmentBefore>(
  'merge-close-enrolments',
  `update enrolment e set status = 'withdrawn', ended_at = now(), ended_reason = $2
     from (select id, status, ended_at, ended_reason from enrolment where id = any($1)) was
    where e.id = was.id and was.status not in ('withdrawn', 'transferred')
   returning e.id, was.status, was.ended_at::text as "endedAt", was.ended_reason as "endedReason"`,
);
/** $1 enrolments as they were. */
const reopen = statement(
  'merge-reopen-enrolments',
  `update enrolment e set status = was.status, ended_at = was."endedAt", ended_reason = was."endedReason"
     from jsonb_to_recordset($1) as was (id uuid, status text, "endedAt" timestamptz, "endedReason" text)
    where e.id = was.id`,
);

/** Enrolments of two accounts that become one, or two again. The callers above decide and record. */
@Injectable()
export class MergedEnrolments {
  constructor(private readonly database: Database) {}

  /** Allows the database to move enrolments between the accounts of this merge, and no others. */
  async begin(tx: EntityManager, mergeId: string): Promise<void> {
    await this.database.rowsIn(tx, openMerge, [mergeId]);
  }

  /** Returns how many went: those that are not of `from` stay where they are. */
  async handOver(tx: EntityManager, ids: readonly string[], from: string, to: string): Promise<number> {
    return (await this.database.rowsIn(tx, handOver, [ids, from, to])).length;
  }

  close(tx: EntityManager, ids: readonly string[], reason: string): Promise<EnrolmentBefore[]> {
    return this.database.rowsIn(tx, close, [ids, reason]);
  }

  async reopen(tx: EntityManager, closed: readonly EnrolmentBefore[]): Promise<void> {
    await this.database.rowsIn(tx, reopen, [JSON.stringify(closed)]);
  }
}
