import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SystemScope } from '../system-scope.ts';

/** By which one other program reads. It stays on record when it holds no more. */
@Entity('system_token')
export class SystemTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Which program has it; people read it. */
  @Column('text')
  name: string;

  @Column({ type: 'text', enum: SystemScope, array: true })
  scopes: SystemScope[];

  /** ISO 3166-1: whose people it tells of; null: everybody. */
  @Column('char', { name: 'country_code', length: 2, nullable: true })
  countryCode: string | null;

  /** SHA-256 of the token, which was shown once. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** A year after it was made at most. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** To the minute; null: it was never used. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
