import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One go at a package. It may be played in several sessions, on several devices and in several languages. */
@Entity('scorm_attempt')
export class ScormAttemptEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** The package it began with. */
  @Column('uuid', { name: 'package_id' })
  packageId: string;

  @Column('int')
  number: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;
}
