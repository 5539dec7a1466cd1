import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an officer wrote into one field of a worksheet, for their own plan. */
@Entity('worksheet_value')
export class WorksheetValueEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  @PrimaryColumn('text', { name: 'field_id' })
  fieldId: string;

  @Column('text')
  value: string;

  /** Names the text by what it says. */
  @Column({
    name: 'text_id',
    type: 'text',
    asExpression: 'left(md5(value), 16)',
    generatedType: 'STORED',
    insert: false,
    update: false,
  })
  textId: string;

  /** The text that stood in the field when this one was begun; empty where none did, null where nobody knows. */
  @Column('text', { name: 'before_id', nullable: true })
  beforeId: string | null;

  /** When it was written; of two devices the later moment wins. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  /** The device whose entry this is, and the entry's place in its journal; null before the first. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('bigint', { nullable: true })
  sequence: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
