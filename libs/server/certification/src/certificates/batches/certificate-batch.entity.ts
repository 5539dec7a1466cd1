import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BatchStatus, CeremonyOrder } from './batch-vocabulary.ts';

/** A proposal of certificates for an edition, and what happened to it. */
@Entity('certificate_batch')
export class CertificateBatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  /** Whose people it is about; null: everybody's. */
  @Column('text', { array: true, nullable: true })
  countries: string[] | null;

  /** Pinned when it is approved; null: the plain certificate. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId: string | null;

  @Column({ type: 'text', enum: BatchStatus })
  status: BatchStatus;

  /** How the people come to the ceremony. */
  @Column({ type: 'text', enum: CeremonyOrder, name: 'ceremony_order' })
  ceremonyOrder: CeremonyOrder;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  /** The name of that person on that day. */
  @Column('text', { name: 'proposed_as', nullable: true })
  proposedAs: string | null;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  /** The approver's name on that day; they sign where the template names nobody. */
  @Column('text', { name: 'approved_as', nullable: true })
  approvedAs: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { name: 'mails_wanted_at', nullable: true })
  mailsWantedAt: Date | null;
}
