import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file lessons show, by the sha256 of its bytes; the bytes are in the storage. */
@Entity('media_file')
export class MediaFileEntity {
  @PrimaryColumn('text')
  hash: string;

  /** The file's name in the course folder. */
  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint')
  bytes: string;
}
