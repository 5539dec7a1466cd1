import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What an officer wrote beside one place of the course, for nobody else: an activity, a field card or a term of the glossary.
 * Without words it is a bookmark.
 */
@Entity('screen_note')
export class ScreenNoteEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** Made by the device on which it was begun. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  /** A lesson, or a simulation, whose debrief it is about. */
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('uuid', { name: 'card_id', nullable: true })
  cardId: string | null;

  /** Key of a term of the glossary. */
  @Column('text', { name: 'term_key', nullable: true })
  termKey: string | null;

  /** A core screen of the lesson; null: the activity as a whole, or none. */
  @Column('text', { name: 'screen_id', nullable: true })
  screenId: string | null;

  /** Empty: a bookmark; null: deleted, and no older entry brings it back. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  /** When it was changed last; of two devices the later moment wins. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  /** The device whose entry this is, and the entry's place in its journal; null in a copy. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('bigint', { nullable: true })
  sequence: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
