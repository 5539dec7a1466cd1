import { Column, Entity, PrimaryColumn } from 'typeorm';

const learnerValueKinds = ['objective', 'shared'] as const;

/**
 * Values that outlive an attempt and a course because the manifest asks for it (`objectivesGlobalToSystem`,
 * `sharedDataGlobalToSystem`): a person's global objectives and shared data, by the names manifests give
 * them.
 */
@Entity('scorm_learner_value')
export class ScormLearnerValueEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn({ type: 'text', enum: learnerValueKinds })
  kind: (typeof learnerValueKinds)[number];

  /** `targetObjectiveID` or `targetID`. */
  @PrimaryColumn('text')
  key: string;

  /** As the engine gave it. */
  @Column('jsonb')
  value: unknown;

  /** With session and commit number: how new it is. */
  @Column('uuid', { name: 'launch_id' })
  launchId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('int', { name: 'commit_number' })
  commitNumber: number;
}
