import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/**
 * A mail on its way out, written in the transaction that caused it. Its bodies are emptied once it is sent:
 * they may hold a link that opens an account.
 */
@Entity('mail')
export class MailEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'to_address', type: 'text' })
  toAddress: string;

  @Column('text')
  locale: string;

  @Column('text')
  template: string;

  @Column('text')
  subject: string;

  @Column({ name: 'text_body', type: 'text' })
  textBody: string;

  @Column({ name: 'html_body', type: 'text' })
  htmlBody: string;

  /** Where the person switches mails of this kind off; null: they cannot be switched off. */
  @Column({ name: 'leave_url', type: 'text', nullable: true })
  leaveUrl: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column('int')
  failures: number;

  @Column({ name: 'last_failure', type: 'text', nullable: true })
  lastFailure: string | null;
}
