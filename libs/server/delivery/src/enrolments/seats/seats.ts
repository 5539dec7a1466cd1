import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { exceededBy, seatedInTurn, type QuotaTaken, type SeatAsked } from './seat.rules.ts';
import { lockEditionOf, lockEditions, seatOfPerson, seatsOfEdition } from './seats.statements.ts';

/** A request for a seat of an edition. */
export interface SeatWanted {
  editionId: string;
  personId: string;
  groupId: string;
}

/** Seats of editions: counted and taken by one decision after another, whichever way people come. */
@Injectable()
export class Seats {
  constructor(private readonly database: Database) {}

  /** Until the end of the transaction nobody else gives seats of these editions. Refuses EDITION_CLOSED. */
  async lock(tx: EntityManager, editionIds: readonly string[]): Promise<void> {
    const rows = await this.database.rowsIn(tx, lockEditions, [[...new Set(editionIds)]]);
    if (rows.some(({ closed_at }) => closed_at !== null)) throw new Refused('EDITION_CLOSED');
  }

  /** The same for the edition of an enrolment, whether it is closed or not. Call it before the enrolment is locked. */
  async lockOf(tx: EntityManager, enrolmentId: string): Promise<void> {
    await this.database.rowsIn(tx, lockEditionOf, [enrolmentId]);
  }

  /** What is missing for these; empty: there are enough seats. Without the lock it is only a preview. */
  async shortages(editionId: string, asked: readonly SeatAsked[], tx?: EntityManager) {
    return exceededBy(await this.taken(editionId, null, tx), asked);
  }

  /** The same for one person in one group. */
  async shortagesFor({ editionId, personId, groupId }: SeatWanted, tx?: EntityManager) {
    const values = { editionId, personId, groupId };
    const asked = tx
      ? await this.database.rowIn(tx, seatOfPerson, values)
      : await this.database.row(seatOfPerson, values);
    return asked ? exceededBy(await this.taken(editionId, personId, tx), [asked]) : [];
  }

  /** Whether each of these would find a seat, in this order; null asks for none. Only a preview. */
  async inTurn(editionId: string, asked: readonly (SeatAsked | null)[]): Promise<boolean[]> {
    return seatedInTurn(await this.taken(editionId, null), asked);
  }

  /** Refuses QUOTA_FULL with the first quota that is too small. Call it with the edition locked. */
  async require(tx: EntityManager, editionId: string, asked: readonly SeatAsked[]): Promise<void> {
    const shortages = await this.shortages(editionId, asked, tx);
    const first = shortages.find(({ isGroup }) => !isGroup) ?? shortages[0];
    if (first) throw quotaFull(first);
  }

  /** Refuses GROUP_FULL, QUOTA_FULL. Call it with the edition locked. */
  async requireFor(tx: EntityManager, wanted: SeatWanted): Promise<void> {
    const shortages = await this.shortagesFor(wanted, tx);
    if (shortages.some(({ isGroup }) => isGroup)) throw new Refused('GROUP_FULL');
    if (shortages[0]) throw quotaFull(shortages[0]);
  }

  private taken(editionId: string, personId: string | null, tx?: EntityManager): Promise<QuotaTaken[]> {
    const values = { editionId, personId };
    return tx ? this.database.rowsIn(tx, seatsOfEdition, values) : this.database.rows(seatsOfEdition, values);
  }
}

const quotaFull = ({ country, kind, isGroup, seats, taken, asked }: QuotaTaken & { asked: number }) =>
  new Refused('QUOTA_FULL', { country, kind: isGroup ? 'group' : kind, seats, taken, asked });
