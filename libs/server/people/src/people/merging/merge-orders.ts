import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';

/** A merge of two accounts, as requested and decided. */
export interface MergeOrder {
  changeId: string;
  survivorId: string;
  loserId: string;
  keepEnrolmentIds: readonly string[];
  reason: string;
  askedBy: string;
  /** Who approved it; null: both mailboxes said yes. */
  approver: Actor | null;
}

/** What happens to enrolments, for the mails to both mailboxes. */
export interface MergeEffect {
  /** Those that go from the account that is closed to the one that stays. */
  moves: number;
  /** Enrolments that end because another of the same edition continues. */
  ends: number;
}

type CarryOut = (tx: EntityManager, order: MergeOrder) => Promise<MergeEffect>;

/**
 * A higher module knows what merging does and registers it at start. Here is only the decision whether a
 * merge may take place.
 */
@Injectable()
export class MergeOrders {
  private work: CarryOut | null = null;

  carriedOutBy(work: CarryOut): void {
    this.work = work;
  }

  carryOut(tx: EntityManager, order: MergeOrder): Promise<MergeEffect> {
    if (!this.work) throw new Error('nothing says how two accounts become one');
    return this.work(tx, order);
  }
}
