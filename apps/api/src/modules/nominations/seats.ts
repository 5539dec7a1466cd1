import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { exceededBy, type SeatAsked } from './quota-rules.ts';
import { lockEditions, seatsOfEdition } from './seats.statements.ts';

/** Seats of editions: counted and taken by one decision after another. */
@Injectable()
export class Seats {
  constructor(private readonly database: Database) {}

  /** From here to the end of the transaction nobody else gives seats of these editions. Refuses EDITION_CLOSED. */
  async lock(tx: EntityManager, editionIds: readonly string[]): Promise<void> {
    const rows = await this.database.rowsIn(tx, lockEditions, [[...new Set(editionIds)]]);
    if (rows.some(({ closed_at }) => closed_at !== null)) throw new Refused('EDITION_CLOSED');
  }

  /** What is missing for these; empty: there are enough seats. Without the lock it is only a preview. */
  async shortages(editionId: string, asked: readonly SeatAsked[], tx?: EntityManager) {
    const quotas = tx
      ? await this.database.rowsIn(tx, seatsOfEdition, [editionId])
      : await this.database.rows(seatsOfEdition, [editionId]);
    return exceededBy(quotas, asked);
  }

  /** Refuses QUOTA_FULL with the first quota that is too small. Call it with the edition locked. */
  async require(tx: EntityManager, editionId: string, asked: readonly SeatAsked[]): Promise<void> {
    const [first] = await this.shortages(editionId, asked, tx);
    if (!first) return;
    const { country, kind, isGroup, seats, taken, asked: count } = first;
    throw new Refused('QUOTA_FULL', { country, kind: isGroup ? 'group' : kind, seats, taken, asked: count });
  }
}
