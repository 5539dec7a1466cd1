import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person is to be forgotten: it waits some days, in which it can be called off, and is then done for good. */
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

  @Column('text')
  status: 'waiting' | 'done' | 'cancelled';

  @CreateDateColumn({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('uuid', { name: 'cancelled_by', nullable: true })
  cancelledBy: string | null;
}
