import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody says about a text of a draft. Nothing of it changes later but whether it is settled. */
@Entity('remark')
export class RemarkEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'draft_id' })
  draftId: string;

  @Column('text')
  path: string;

  /** Of the file as it was read. */
  @Column('text', { name: 'seen_hash' })
  seenHash: string;

  /** The passage it is about; empty: the whole text. */
  @Column('text')
  quote: string;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  /** Null: it is open. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
