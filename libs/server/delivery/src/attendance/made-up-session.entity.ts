import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A missed session that a written task makes up for: at most one of an enrolment at a time. */
@Entity('made_up_session')
export class MadeUpSessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;
}
