import { type ScenarioTexts } from '@campus/scenario-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a scenario in one language, rendered and sanitised when it was imported. */
@Entity('scenario_text')
export class ScenarioTextEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  @PrimaryColumn('text')
  locale: string;

  @Column('jsonb')
  texts: ScenarioTexts;
}
