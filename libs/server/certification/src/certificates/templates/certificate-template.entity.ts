import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type TemplateContent } from './template-content.ts';

/** How the certificates of an edition look from this number on. A batch pins the one it is issued with. */
@Entity('certificate_template')
export class CertificateTemplateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  /** 1, 2, 3 … within the edition. */
  @Column('int')
  number: number;

  @Column('jsonb')
  content: TemplateContent;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
