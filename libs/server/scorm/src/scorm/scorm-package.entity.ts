import { type Manifest, type ScormStandard, scormStandards } from '@campus/scorm-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a package: the same bytes are stored once, other bytes are another package. */
@Entity('scorm_package')
export class ScormPackageEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** sha256 over the paths and hashes of its files. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column({ type: 'text', enum: scormStandards })
  standard: ScormStandard;

  @Column('text')
  title: string;

  /** As libs/scorm-format read it. */
  @Column('jsonb')
  manifest: Manifest;

  @Column('int', { name: 'file_count' })
  fileCount: number;

  /** Unpacked. */
  @Column('bigint')
  bytes: string;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt: Date;
}
