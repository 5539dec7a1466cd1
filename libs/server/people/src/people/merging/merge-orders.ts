import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';

/** Two accounts that are to be one, as it was asked for and decided. */
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

/** What happens to enrolments, as both mailboxes are told. */
export interface MergeEffect {
  /** Those that go from the account that is closed to the one that stays. */
  moves: number;
  /** Those that end, for another of the same edition goes on. */
  ends: number;
}

type CarryOut = (tx: EntityManager, order: MergeOrder) => Promise<MergeEffect>;

/**
 * What merging means is known to a module above this one: it says so when it starts. Here is only when it may take
 * place.
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
