import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type Receipt, type WorkEntry } from '../work.ts';

/** What a statement made with `receiptCte` and `receiptResult` answers; no row when two arrived at the same moment. */
export interface ReceiptRow {
  refusal: string | null;
  is_repeat: boolean;
}

/**
 * The values of an entry, for statements that write its receipt: `:personId`, `:deviceId`, `:sequence`,
 * `:occurredAt` and, for the receipt itself, `:kind`.
 */
export type EntryValues = WorkEntry;
export interface ReceiptValues extends EntryValues {
  kind: string;
}

/**
 * CTE `receipt`, for handlers that write in one statement and are given `ReceiptValues`. It reads from a CTE `verdict`
 * of one row, whose `refusal` is a code or null, and has a row when the entry is new, so that an effect reads
 * `from receipt where receipt.refusal is null`:
 *
 *     with verdict as (select … as refusal),
 *     ${receiptCte},
 *     effect as (insert … select … from receipt where receipt.refusal is null)
 *     ${receiptResult}
 *
 * One statement is one transaction: either receipt and effect are there afterwards, or neither.
 */
export const receiptCte = `
  receipt as (
    insert into journal_receipt (person_id, device_id, sequence, kind, refusal, occurred_at)
    select :personId::uuid, :deviceId::uuid, :sequence::bigint, :kind::text, verdict.refusal, :occurredAt::timestamptz
      from verdict
    on conflict do nothing
    returning refusal
  )`;

/**
 * SQL condition: was the entry written after what the row `stored` holds? A device counts its own work, so its clock,
 * which may be set back in between, decides nothing; between two devices the later moment wins.
 */
export const comesAfterStored = `
  case when stored.device_id = :deviceId::uuid then stored.sequence < :sequence::bigint
       else stored.occurred_at is null or stored.occurred_at <= :occurredAt::timestamptz end`;

/** The end of such a statement: what happened to the entry now, or had happened to it before. */
export const receiptResult = `
  select refusal, false as is_repeat from receipt
  union all
  select refusal, true from journal_receipt
   where person_id = :personId and device_id = :deviceId and sequence = :sequence and not exists (select from receipt)`;

/**
 * The same two for statements of other domains, which call a function instead of naming a table: the CTEs `said` and
 * `receipt`, and the end of the statement.
 */
export const notedReceiptCtes = `
  said as (
    select n.refusal, n.is_repeat
      from verdict v,
           note_receipt(:personId::uuid, :deviceId::uuid, :sequence::bigint, :kind::text, v.refusal,
                        :occurredAt::timestamptz) n
     where n.is_repeat is not null
  ), receipt as (select refusal from said where not is_repeat)`;

export const notedReceipt = `select refusal, is_repeat from said`;

export const entryValues = ({ personId, deviceId, sequence, occurredAt }: WorkEntry): EntryValues => ({
  personId,
  deviceId,
  sequence,
  occurredAt,
});

export const receiptValues = (entry: WorkEntry, kind: string): ReceiptValues => ({
  ...entryValues(entry),
  kind,
});

const receiptOf = statement<{ refusal: string | null }>(
  'receipt-of-entry',
  `select refusal from journal_receipt where person_id = $1 and device_id = $2 and sequence = $3`,
);
const storeReceipt = statement<{ refusal: string | null }, ReceiptValues & { refusal: string | null }>(
  'receipt-store',
  `insert into journal_receipt (person_id, device_id, sequence, kind, refusal, occurred_at)
   values (:personId, :deviceId, :sequence, :kind, :refusal, :occurredAt)
   on conflict do nothing returning refusal`,
);

@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  /**
   * The receipt for the row of a single-statement handler. Without a row the same entry was committed by
   * another request while this one waited for it: what that one wrote is the answer.
   */
  async from(entry: WorkEntry, row: ReceiptRow | null): Promise<Receipt> {
    if (row) return { refusal: row.refusal, isRepeat: row.is_repeat };
    return this.before(entry);
  }

  /**
   * For work that needs several statements: runs it once, in the transaction that writes the receipt.
   * A `Refused` rolls the work back and is kept as the entry's receipt.
   */
  async once(entry: WorkEntry, kind: string, work: (tx: EntityManager) => Promise<void>): Promise<Receipt> {
    try {
      return await this.database.transaction(async (tx) => {
        const stored = await this.database.rowsIn(tx, storeReceipt, {
          ...receiptValues(entry, kind),
          refusal: null,
        });
        if (!stored.length) return this.before(entry, tx);
        await work(tx);
        return { refusal: null, isRepeat: false };
      });
    } catch (error) {
      if (error instanceof Refused) return this.refuse(entry, kind, error.code);
      throw error;
    }
  }

  /** Stores a refusal, so that a repeat of the entry gets the same answer. */
  async refuse(entry: WorkEntry, kind: string, refusal: string): Promise<Receipt> {
    const stored = await this.database.row(storeReceipt, { ...receiptValues(entry, kind), refusal });
    return stored ? { refusal, isRepeat: false } : this.before(entry);
  }

  private async before(entry: WorkEntry, tx?: EntityManager): Promise<Receipt> {
    const key = [entry.personId, entry.deviceId, entry.sequence];
    const [row] = tx
      ? await this.database.rowsIn(tx, receiptOf, key)
      : await this.database.rows(receiptOf, key);
    if (!row) throw new Error(`entry ${entry.sequence} of device ${entry.deviceId} has no receipt`);
    return { refusal: row.refusal, isRepeat: true };
  }
}
