import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a file contains, once for all drafts and versions that have it. Never changed. */
@Entity('file_content')
export class FileContentEntity {
  /** sha-256 of its bytes. */
  @PrimaryColumn('text')
  hash: string;

  @Column('bigint')
  bytes: string;

  /** UTF-8, to the byte; null: its bytes are in the storage. */
  @Column('text', { nullable: true })
  text: string | null;

  /** The hash again when the bytes are in the storage. */
  @Column({
    name: 'blob_hash',
    type: 'text',
    nullable: true,
    insert: false,
    update: false,
    generatedType: 'STORED',
    asExpression: 'case when text is null then hash end',
  })
  blobHash: string | null;
}
