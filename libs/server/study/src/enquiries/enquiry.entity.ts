import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type EnquiryKind, enquiryKinds, type EnquiryState, enquiryStates } from './enquiries.rules.ts';

/** What an officer asked, or reported as wrong, with the place it is about. */
@Entity('enquiry')
export class EnquiryEntity {
  /** Made by the device. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column({ type: 'text', enum: enquiryKinds })
  kind: EnquiryKind;

  @Column({ type: 'text', enum: enquiryStates })
  state: EnquiryState;

  /** What the officer was reading. */
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  /** Null: it is about no activity. */
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('uuid', { name: 'card_id', nullable: true })
  cardId: string | null;

  /** Id of the screen in its lesson. */
  @Column('text', { nullable: true })
  screen: string | null;

  /** The title over the screen, as the officer saw it. */
  @Column('text', { nullable: true })
  quoted: string | null;

  /** In which the screen was shown. */
  @Column({ type: 'text', enum: Locale })
  locale: Locale;

  @Column('text')
  text: string;

  /** Who it was handed over to; null: the officer's facilitators. */
  @Column('uuid', { name: 'assigned_to', nullable: true })
  assignedTo: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** Of the last word in it, or decision about it. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  /** When the officer last read it; null: has read no answer yet. */
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;
}
