import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done to one file of a draft. A record: nothing of it is changed later. */
@Entity('draft_change')
export class DraftChangeEntity {
  @PrimaryColumn('uuid', { name: 'draft_id' })
  draftId: string;

  /** From 1, in the order in which they were made. */
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  path: string;

  /** Null: there was no file. */
  @Column('text', { name: 'before_hash', nullable: true })
  beforeHash: string | null;

  /** Null: it was removed. */
  @Column('text', { nullable: true })
  hash: string | null;

  /** Null: the operator. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
