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
