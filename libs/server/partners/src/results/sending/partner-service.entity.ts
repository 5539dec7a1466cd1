import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ResultTrouble } from '../troubles.ts';

/** How the services of a platform answer. */
@Entity('partner_service')
export class PartnerServiceEntity {
  @PrimaryColumn('uuid', { name: 'platform_id' })
  platformId: string;

  /** In a row. */
  @Column('int')
  failures: number;

  /** What the last one was; null: it answers. */
  @Column({ type: 'text', enum: ResultTrouble, nullable: true })
  trouble: ResultTrouble | null;

  @Column('timestamptz', { name: 'away_since', nullable: true })
  awaySince: Date | null;

  /** It is not asked before. */
  @Column('timestamptz', { name: 'next_call_at', nullable: true })
  nextCallAt: Date | null;

  @Column('timestamptz', { name: 'last_sent_at', nullable: true })
  lastSentAt: Date | null;

  /** Somebody wants to know what it holds; null: nobody, or it was read. */
  @Column('timestamptz', { name: 'compare_asked_at', nullable: true })
  compareAskedAt: Date | null;

  @Column('timestamptz', { name: 'compared_at', nullable: true })
  comparedAt: Date | null;

  /** Why the last comparison did not come to its end. */
  @Column({ type: 'text', enum: ResultTrouble, name: 'compare_trouble', nullable: true })
  compareTrouble: ResultTrouble | null;
}
