import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';

/** A personal link of an institution: its holder may nominate, and sees only the nominations made through it. */
@Entity('call_link')
export class CallLinkEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'call_id' })
  callId: string;

  /** sha256 of the token in the address; the token itself is nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Grows when a new address replaces the old one. */
  @Column('int')
  generation: number;

  /** For the coordinators’ list. */
  @Column('text')
  label: string;

  @Column('char', { name: 'country_code', nullable: true, length: 2 })
  countryCode: string | null;

  @Column('text', { name: 'institution_name' })
  institutionName: string;

  @Column('text', { name: 'institution_kind' })
  institutionKind: string;

  @Column('text', { name: 'nominator_name' })
  nominatorName: string;

  /** Where it is sent; null: it is handed over in another way. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column({ type: 'text', enum: Locale })
  locale: Locale;

  @Column('int', { name: 'max_nominations' })
  maxNominations: number;

  /** Null: with the call. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** When its form was first opened; again when the address is. */
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
