import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SurveyAnswers } from './surveys.rules.ts';

/** What an enrolled person answered in a survey that is not anonymous; the latest answers. */
@Entity('survey_response')
export class SurveyResponseEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  @Column('jsonb')
  answers: SurveyAnswers;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Random and never disclosed: ids of what was written here are derived from it and cannot be traced back. */
  @Column('uuid', { name: 'comments_key' })
  commentsKey: string;
}
