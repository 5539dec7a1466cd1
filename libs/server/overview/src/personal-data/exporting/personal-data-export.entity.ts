import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { ExportStatus } from '../personal-data.type.ts';

/** A requested copy of everything the campus stores about a person; the file can be downloaded for some days. */
@Entity('personal_data_export')
export class PersonalDataExportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Who asked: the person, or a coordinator of their country. Nobody else can download the file. */
  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  /** The reason, when somebody else asked. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column({ type: 'text', enum: ExportStatus })
  status: ExportStatus;

  @CreateDateColumn({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** When the file was taken first. */
  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt: Date | null;

  @Column('text', { name: 'blob_hash', nullable: true })
  blobHash: string | null;

  @Column('int', { nullable: true })
  bytes: number | null;
}
