import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ActivitySettings, type Localised } from './outline.ts';
import { type ActivityKind, activityKinds } from '@campus/course-rules';

/** Something a learner does in a module: reads a lesson, takes a quiz, plays a package, answers a survey. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'module_id' })
  moduleId: string;

  /** From 0, within its module. */
  @Column('int')
  position: number;

  @Column({ type: 'text', enum: activityKinds })
  kind: ActivityKind;

  @Column('text')
  key: string;

  @Column('jsonb')
  titles: Localised;

  /** 0: not measured. */
  @Column('int')
  minutes: number;

  @Column('boolean', { name: 'is_required' })
  isRequired: boolean;

  /** Outcomes, guidelines, phases, actors, hazards: what results are compared by across versions. */
  @Column('jsonb')
  tags: Record<string, string[]>;

  /** What its kind needs; see `ActivitySettings`. */
  @Column('jsonb')
  settings: ActivitySettings;
}
