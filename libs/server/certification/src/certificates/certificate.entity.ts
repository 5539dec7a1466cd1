import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CertificateSnapshot } from './certificate-snapshot.ts';
import { Outcome, CertificateStatus } from './certificate.type.ts';

/**
 * What an officer shows and anyone can check. Everything printed is in the snapshot, taken when it was issued:
 * a later name, post or course title never changes it. Only the status moves, and never back to `issued`.
 */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Printed; counts up: `MICIC-2026-000123`. */
  @Column('text')
  serial: string;

  /** Twelve characters nobody can guess; opens `/verify/<code>`. */
  @Column('text')
  code: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** The decision it rests on, with its explanation. */
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column({ type: 'text', enum: Outcome })
  outcome: Outcome;

  @Column({ type: 'text', enum: CertificateStatus })
  status: CertificateStatus;

  @Column('jsonb')
  snapshot: CertificateSnapshot;

  @Column('uuid', { name: 'issued_by' })
  issuedBy: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn: string | null;

  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededBy: string | null;

  /** Why it is no longer in force; for those who keep the records, not for the public page. */
  @Column('text', { name: 'status_reason', nullable: true })
  statusReason: string | null;

  @Column('timestamptz', { name: 'status_changed_at', nullable: true })
  statusChangedAt: Date | null;
}
