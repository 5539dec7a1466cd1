import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PackageReport } from '../package-report.type.ts';

/**
 * One version of a library package: which content, and what was found in it. New attempts begin on the version
 * published last.
 */
@Entity('library_version')
export class LibraryVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'library_package_id' })
  libraryPackageId: string;

  /** 1, 2, 3 … within the library package. */
  @Column('int')
  number: number;

  @Column('uuid', { name: 'package_id' })
  packageId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('jsonb')
  report: PackageReport;

  /** Null: the operator. */
  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy: string | null;

  /** Null: not published yet. An older version published again is the newest once more. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
