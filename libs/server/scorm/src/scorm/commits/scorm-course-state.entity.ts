import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One activity of the tree, as the engine rolled it up. */
export interface RolledUpActivity {
  id: string;
  isCompleted: boolean | null;
  isSatisfied: boolean | null;
  /** −1 to 1. */
  measure: number | null;
  /** 0 to 1. */
  progress: number | null;
}

/** How far 2004 sequencing is in an attempt: what the engine of the newest commit left behind. */
@Entity('scorm_course_state')
export class ScormCourseStateEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId: string;

  /** With session and commit number: how new it is. */
  @Column('uuid', { name: 'launch_id' })
  launchId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('int', { name: 'commit_number' })
  commitNumber: number;

  /** As the engine serialised itself. */
  @Column('text')
  state: string;

  @Column('jsonb')
  objectives: object;

  @Column('jsonb', { name: 'shared_data' })
  sharedData: object;

  @Column('jsonb')
  activities: RolledUpActivity[];

  /** The sequencing session has ended and is not suspended. */
  @Column('boolean', { name: 'is_ended' })
  isEnded: boolean;

  /** Of the root; once completed it stays so. */
  @Column('boolean', { name: 'is_completed' })
  isCompleted: boolean;

  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;

  /** Of the root, per cent. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  /** When the work was done. */
  @Column('timestamptz')
  at: Date;
}
