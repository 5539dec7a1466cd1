import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import {
  type AccountValue,
  ChangeKind,
  ChangeState,
  type MailboxOfMerge,
  mailboxesOfMerge,
} from './account-change.rules.ts';

/**
 * How somebody signs in or is named, before and after: one that was asked for and waits, or that was decided. The audit
 * says who and why; the words stand here only, where an erasure can take them.
 */
@Entity('account_change')
export class AccountChangeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column({ type: 'text', enum: ChangeKind })
  kind: ChangeKind;

  @Column('jsonb')
  before: AccountValue;

  @Column('jsonb')
  after: AccountValue;

  @Column('text')
  reason: string;

  /** Null: the operator, at the command line. */
  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  @CreateDateColumn({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  /** Of the link that went to the address the person still has. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  /** For a merge: of the link that went to the account that stays. */
  @Column('bytea', { name: 'other_token_hash', nullable: true })
  otherTokenHash: Buffer | null;

  /** For a merge: which of the two mailboxes has said yes; null: neither, or both, and then it is decided. */
  @Column({ type: 'text', enum: mailboxesOfMerge, nullable: true })
  said: MailboxOfMerge | null;

  /** One that nobody has decided by then is over. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'text', enum: ChangeState })
  state: ChangeState;

  /** Null: the person, by the link; or nobody yet. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decided_reason', nullable: true })
  decidedReason: string | null;
}
