import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import {
  type AccountValue,
  ChangeKind,
  ChangeState,
  type MailboxOfMerge,
  mailboxesOfMerge,
} from './account-change.rules.ts';

/**
 * A change of how somebody signs in or is named, before and after: requested and waiting, or decided. The
 * audit records who and why; the values are stored here only, where an erasure can remove them.
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

  /** An undecided request lapses then. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'text', enum: ChangeState })
  state: ChangeState;

  /** Null: decided by the person through the link, or not decided yet. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decided_reason', nullable: true })
  decidedReason: string | null;
}
