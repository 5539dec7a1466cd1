import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One attempt more than the policy gives, for one enrolment. */
@Entity('scorm_allowance')
export class ScormAllowanceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  @Column('uuid', { name: 'granted_by' })
  grantedBy: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;

  @Column('text')
  reason: string;
}
