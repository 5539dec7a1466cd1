import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a draft as it stands. */
@Entity('draft_file')
export class DraftFileEntity {
  @PrimaryColumn('uuid', { name: 'draft_id' })
  draftId: string;

  @PrimaryColumn('text')
  path: string;

  @Column('text')
  hash: string;
}
