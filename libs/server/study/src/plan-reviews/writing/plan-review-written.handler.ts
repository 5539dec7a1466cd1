import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { DecidePlanReviews, type Written } from '../decide-plan-reviews.ts';

/** A review as it stands on a device: of the entries of one person about one round, the last one holds. */
@Injectable()
export class PlanReviewWrittenHandler implements WorkHandler<Written> {
  readonly kind = 'planReviewWritten';

  constructor(
    private readonly receipts: Receipts,
    private readonly deciding: DecidePlanReviews,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): Written | null {
    if (!isRecord(input)) return null;
    const { handInId, marks, comments, summary } = input;
    return isId(handInId) ? { handInId, marks, comments, summary } : null;
  }

  async record(entry: WorkEntry, written: Written, actor: Actor | null): Promise<Receipt> {
    if (!actor) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    return this.receipts.once(entry, this.kind, (tx) => this.deciding.keep(tx, actor, written));
  }
}
