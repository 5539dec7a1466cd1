import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An entry of a journal that was said to have been written before an end and came so late that the campus does not
 * believe it without a decision. It is kept as it came; a coordinator decides whether it counts.
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

  /** When it was done, by what the device says. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Null while nobody has decided. */
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
