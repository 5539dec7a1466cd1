import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { MOST_IN_A_DAY, textOf } from '../enquiries.rules.ts';
import { keepReply, lockOwnEnquiry, setState, writtenToday } from '../enquiries.statements.ts';

interface EnquiryReplied {
  id: string;
  enquiryId: string;
  text: string;
}

/** The officer went on with a thread: it waits again. */
@Injectable()
export class EnquiryRepliedHandler implements WorkHandler<EnquiryReplied> {
  readonly kind = 'enquiryReplied';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): EnquiryReplied | null {
    if (!isRecord(input)) return null;
    const { id, enquiryId } = input;
    const text = textOf(input.text);
    return isId(id) && isId(enquiryId) && text !== null ? { id, enquiryId, text } : null;
  }

  record(entry: WorkEntry, { id, enquiryId, text }: EnquiryReplied): Promise<Receipt> {
    return this.receipts.once(entry, this.kind, async (tx) => {
      const own = await this.database.rowIn(tx, lockOwnEnquiry, [enquiryId, entry.personId]);
      if (!own) throw new Refused('NOT_FOUND');
      const today = await this.database.rowIn(tx, writtenToday, [entry.personId]);
      if ((today?.count ?? 0) >= MOST_IN_A_DAY) throw new Refused('ENQUIRIES_TOO_MANY');
      const kept = await this.database.rowsIn(tx, keepReply, {
        id,
        enquiryId,
        writtenBy: null,
        text,
        writtenAt: entry.occurredAt,
      });
      if (kept.length) await this.database.rowsIn(tx, setState, [enquiryId, 'waiting']);
    });
  }
}
