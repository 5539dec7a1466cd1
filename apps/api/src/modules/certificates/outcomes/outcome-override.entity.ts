import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RuledOutcome } from '@campus/course-rules';

/**
 * A decision of a person that stands above the rule: an activity counts as done, an outcome as reached, or nothing is
 * issued for the time being (`hold`). Never changed; withdrawn once.
 */
@Entity('outcome_override')
export class OutcomeOverrideEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('text')
  kind: 'activity' | 'outcome' | 'hold';

  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('text', { nullable: true })
  outcome: RuledOutcome | null;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
