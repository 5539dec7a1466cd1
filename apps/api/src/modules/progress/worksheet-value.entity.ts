import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an officer wrote into one field of a worksheet, for the officer's own plan. */
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

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
