import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file of a package; its bytes are in the storage under `blobHash`. */
@Entity('scorm_file')
export class ScormFileEntity {
  @PrimaryColumn('uuid', { name: 'package_id' })
  packageId: string;

  /** As in the archive, NFC, with `/`. */
  @PrimaryColumn('text')
  path: string;

  @Column('text', { name: 'blob_hash' })
  blobHash: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint')
  bytes: string;
}
