import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RuledOutcome, outcomes } from '@campus/course-rules';
import { DecisionKind } from './decision.type.ts';

/**
 * A decision of a person that is above the rule. A waiver is of one thing: an activity, the lessons it names,
 * attendance, or an approved plan. A grant (`outcome`) is of a whole outcome, and holds once a second person has confirmed it. A `hold` stops
 * issuing for the time being. Never changed; confirmed once, withdrawn once.
 */
@Entity('outcome_override')
export class OutcomeOverrideEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column({ type: 'text', enum: DecisionKind })
  kind: DecisionKind;

  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  /** The lessons that are waived; null: it is no waiver of lessons. */
  @Column('uuid', { name: 'activity_ids', array: true, nullable: true })
  activityIds: string[] | null;

  @Column({ type: 'text', enum: outcomes, nullable: true })
  outcome: RuledOutcome | null;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** A grant of the time when one person alone gave it; it holds without a second one. */
  @Column('boolean', { name: 'is_by_one' })
  isByOne: boolean;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
