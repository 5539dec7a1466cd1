import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Comments, type Marks, type PlanOutcome, planOutcomes } from './plan-reviews.rules.ts';

/** What somebody says of a plan that was handed in: a draft until it has an outcome. */
@Entity('plan_review')
export class PlanReviewEntity {
  @PrimaryColumn('uuid', { name: 'hand_in_id' })
  handInId: string;

  /** Who reviews it; nobody else changes it, unless they take it over. */
  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Column('jsonb')
  marks: Marks;

  @Column('jsonb')
  comments: Comments;

  /** About the plan as a whole. */
  @Column('text')
  summary: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Column({ type: 'text', enum: planOutcomes, nullable: true })
  outcome: PlanOutcome | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Points; null: not every criterion has a level. */
  @Column('integer', { nullable: true })
  total: number | null;
}
