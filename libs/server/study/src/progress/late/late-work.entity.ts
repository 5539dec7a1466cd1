import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An entry claimed to be from before an end that came so late that it is not trusted without a decision. It
 * is kept as it came; a coordinator decides whether it counts.
 */
@Entity('late_work')
export class LateWorkEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'device_id' })
  deviceId: string;

  @Column('bigint')
  sequence: string;

  @Column('text')
  kind: string;

  /** As the device sent it. */
  @Column('jsonb')
  payload: unknown;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** Of a quiz or a package. */
  @Column('uuid', { name: 'attempt_id', nullable: true })
  attemptId: string | null;

  /** When it was done, according to the device. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Null: not decided yet. */
  @Column('boolean', { name: 'is_accepted', nullable: true })
  isAccepted: boolean | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** When accepted work took effect. */
  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  /** Why accepted work still could not be taken: the code of a refusal. */
  @Column('text', { nullable: true })
  refusal: string | null;
}
