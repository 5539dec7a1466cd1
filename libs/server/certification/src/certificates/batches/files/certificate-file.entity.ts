import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Paper, papers } from '@campus/platform/documents/paper.ts';

/** The signed PDF of a certificate as a batch made it; the bytes are in the storage. */
@Entity('certificate_file')
export class CertificateFileEntity {
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  certificateId: string;

  @PrimaryColumn({ type: 'text', enum: papers })
  paper: Paper;

  @Column('text', { name: 'blob_hash' })
  blobHash: string;

  @Column('int')
  bytes: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
