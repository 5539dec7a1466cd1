import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PackageFault, type PackageReport } from '../package-report.type.ts';
import { UploadStatus, UploadStage } from './upload.type.ts';

/** A file on its way in, from its first byte to a package that can be kept, or to the reason why not. */
@Entity('package_upload')
export class PackageUploadEntity {
  /** Also the name of the file in the upload store. */
  @PrimaryColumn('uuid')
  id: string;

  /** Null: the operator. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  /** What it is meant as a new version of; once kept, what it became one of. */
  @Column('uuid', { name: 'library_package_id', nullable: true })
  libraryPackageId: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** As announced. */
  @Column('bigint')
  bytes: string;

  @Column({ type: 'text', enum: UploadStatus })
  status: UploadStatus;

  @Column({ type: 'text', enum: UploadStage })
  stage: UploadStage;

  /** Per cent of the stage. */
  @Column('int')
  progress: number;

  /** Why it was refused. */
  @Column('jsonb', { nullable: true })
  fault: PackageFault | null;

  @Column('uuid', { name: 'package_id', nullable: true })
  packageId: string | null;

  @Column('jsonb', { nullable: true })
  report: PackageReport | null;

  /** The run of the job that is working on it; another run takes over when the heartbeat stops. */
  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId: string | null;

  @Column('timestamptz', { name: 'heartbeat_at', nullable: true })
  heartbeatAt: Date | null;

  @Column('timestamptz', { name: 'kept_at', nullable: true })
  keptAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
