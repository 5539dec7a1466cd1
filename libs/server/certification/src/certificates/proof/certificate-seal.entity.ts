import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What proves a certificate. Written with it and never changed except for the moment it went out of force, set once. */
@Entity('certificate_seal')
export class CertificateSealEntity {
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  certificateId: string;

  /** Opens `/credentials/<id>`; known only to those who have the credential. */
  @Column('uuid', { name: 'credential_id' })
  credentialId: string;

  @Column('text', { name: 'issuer_key_id' })
  issuerKeyId: string;

  /** What the QR code holds: the address of the check, with the signed printed fields in its fragment. */
  @Column('text', { name: 'qr_text' })
  qrText: string;

  /** The signed Open Badges 3.0 credential. */
  @Column('text')
  credential: string;

  @Column('int', { name: 'status_list' })
  statusList: number;

  @Column('int', { name: 'status_index' })
  statusIndex: number;

  /** Revoked or superseded: the bit in the status list. */
  @Column('timestamptz', { name: 'out_of_force_at', nullable: true })
  outOfForceAt: Date | null;
}
