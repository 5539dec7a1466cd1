import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an officer wrote into a field on one device while another one had something else there: they decide between them. */
@Entity('other_text')
export class OtherTextEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  @PrimaryColumn('text', { name: 'field_id' })
  fieldId: string;

  /** Names the text by what it says. */
  @PrimaryColumn({
    name: 'text_id',
    type: 'text',
    asExpression: 'left(md5(value), 16)',
    generatedType: 'STORED',
    insert: false,
    update: false,
  })
  textId: string;

  @Column('text')
  value: string;

  /** The text that stood in the field when this one was begun; empty where none did, null where nobody knows. */
  @Column('text', { name: 'before_id', nullable: true })
  beforeId: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  /** The entry it came with; null where it was not written in a journal. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('bigint', { nullable: true })
  sequence: string | null;

  @Column('timestamptz', { name: 'kept_at' })
  keptAt: Date;
}
