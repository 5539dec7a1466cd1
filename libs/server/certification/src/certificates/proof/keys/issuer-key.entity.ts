import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `credential`: Ed25519, signs credentials and seals. `document`: signs PDFs. */
export const issuerKeyKinds = ['credential', 'document'] as const;
export type IssuerKeyKind = (typeof issuerKeyKinds)[number];

/**
 * A key the campus signs, or once signed, certificates with. Rows stay for ever: what an old key signed is checked with
 * it. One of each kind is in use.
 */
@Entity('issuer_key')
export class IssuerKeyEntity {
  /** The Multikey (`z6Mk…`), or the SHA-256 of the certificate in hexadecimal. */
  @PrimaryColumn('text')
  id: string;

  @Column({ type: 'text', enum: issuerKeyKinds })
  kind: IssuerKeyKind;

  /** The Multikey, or the certificate (DER) in base64. */
  @Column('text', { name: 'public_part' })
  publicPart: string;

  /** PKCS #8, encrypted under the campus secret; null: the operator keeps it. */
  @Column('bytea', { name: 'sealed_secret', nullable: true })
  sealedSecret: Buffer | null;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom: Date;

  @Column('timestamptz', { name: 'valid_until', nullable: true })
  validUntil: Date | null;
}
