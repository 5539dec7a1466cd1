import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type MessageKind, type MessageState, messageKinds, messageStates } from './message-kinds.ts';

/** A message to one person about one occasion: planned, then sent, or why it was not. The log of all of them. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column({ type: 'text', enum: messageKinds })
  kind: MessageKind;

  /** What it is sent for, once: `deadline:2027-03-31:7`. */
  @Column('text')
  occasion: string;

  /** The day that the occasion is about. */
  @Column('date', { nullable: true })
  about: string | null;

  @Column('uuid', { name: 'sending_id', nullable: true })
  sendingId: string | null;

  /** Where the person lives: one reminder a day. */
  @Column('date', { name: 'local_day' })
  localDay: string;

  @Column({ type: 'text', enum: messageStates })
  state: MessageState;

  /** A code: why it was skipped, failed or came back, or what it waits for. */
  @Column('text', { nullable: true })
  why: string | null;

  @Column('text', { nullable: true })
  locale: string | null;

  /** Where it went: the address of that day. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  /** Of an announcement: when the person said that it was read. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  /** Null: not written yet. */
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId: string | null;

  @CreateDateColumn({ name: 'planned_at', type: 'timestamptz' })
  plannedAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
