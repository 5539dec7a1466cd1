import { type Basis } from '@campus/course-rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Outcome } from '../certificate.type.ts';

const decidedOutcomes = { ...Outcome, NOT_MET: 'not_met' } as const;

/** What the completion rule decided for an enrolment, with the whole explanation. Never changed, never deleted. */
@Entity('outcome_decision')
export class OutcomeDecisionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column({ type: 'text', enum: decidedOutcomes })
  outcome: string;

  /** The explanation tree of libs/course-rules. */
  @Column('jsonb')
  explanation: unknown;

  /** Whether it was earned, with parts of it waived, or granted; the database reads it from the explanation. */
  @Column({ type: 'text', insert: false, update: false })
  basis: Basis;

  /** The coordinator who asked for the decision. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
