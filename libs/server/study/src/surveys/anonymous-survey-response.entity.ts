import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SurveyAnswers } from './surveys.rules.ts';

/**
 * Answers to an anonymous survey. Nothing leads back to the person who gave them: the id is random, not ordered by time,
 * and of the time only the day is kept.
 */
@Entity('anonymous_survey_response')
export class AnonymousSurveyResponseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('jsonb')
  answers: SurveyAnswers;

  /** `YYYY-MM-DD`. */
  @Column('date', { name: 'received_on' })
  receivedOn: string;
}
