import { Column, Entity, PrimaryColumn } from 'typeorm';

const imageTypes = ['image/png', 'image/jpeg'] as const;

/** A scanned signature or a logo, small enough to live beside the certificates that print it. Never changed, never deleted. */
@Entity('certificate_image')
export class CertificateImageEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** sha256 of the bytes: the same picture is kept once. */
  @Column('text')
  hash: string;

  @Column({ type: 'text', enum: imageTypes, name: 'media_type' })
  mediaType: (typeof imageTypes)[number];

  /** Pixels. */
  @Column('int')
  width: number;

  @Column('int')
  height: number;

  @Column('bytea')
  bytes: Buffer;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
