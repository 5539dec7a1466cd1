import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

const erasureStatuses = ['waiting', 'done', 'cancelled'] as const;
export type ErasureStatus = (typeof erasureStatuses)[number];

/** A person is to be forgotten: it waits some days, in which it can be cancelled, and is then done for good. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Column('text')
  reason: string;

  @Column({ type: 'text', enum: erasureStatuses })
  status: ErasureStatus;

  @CreateDateColumn({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'cancelled_by', nullable: true })
  cancelledBy: string | null;
}
