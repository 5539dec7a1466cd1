import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ResultTrouble } from '../results/troubles.ts';

/** That somebody wanted to know who is in a course of a platform, and what came of it. */
@Entity('partner_reading')
export class PartnerReadingEntity {
  @PrimaryColumn('uuid', { name: 'place_id' })
  placeId: string;

  /** Null: it was read, or not to its end. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  /** Null: never, or what was read is gone again. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  /** Why the last reading came to no end. */
  @Column({ type: 'text', enum: ResultTrouble, nullable: true })
  trouble: ResultTrouble | null;
}
