import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What those who coordinate keep in mind of a person. For them alone: no learner and no donor reads it. */
@Entity('person_note')
export class PersonNoteEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  @Column('text')
  body: string;

  @CreateDateColumn({ name: 'written_at', type: 'timestamptz' })
  writtenAt: Date;

  /** Set: it is shown no more. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  @Column({ name: 'removed_by', type: 'uuid', nullable: true })
  removedBy: string | null;

  @Column({ name: 'removed_reason', type: 'text', nullable: true })
  removedReason: string | null;
}
