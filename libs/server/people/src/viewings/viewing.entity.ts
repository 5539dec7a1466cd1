import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff sees the campus as a learner does: read-only, for a reason, for half an hour at most. */
@Entity('viewing')
export class ViewingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  reason: string;

  @CreateDateColumn({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  /** It ends then at the latest. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
