import { Column, Entity, PrimaryColumn } from 'typeorm';

const progressStatuses = ['started', 'completed'] as const;
export type ProgressStatus = (typeof progressStatuses)[number];

/** How far one enrolment is with one activity. No row: not started. */
@Entity('activity_progress')
export class ActivityProgressEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  /** Once completed it stays so. */
  @Column({ type: 'text', enum: progressStatuses })
  status: ProgressStatus;

  /** Lessons: ids of the screens seen, each once. */
  @Column('text', { array: true })
  screens: string[];

  @Column('text', { name: 'last_screen', nullable: true })
  lastScreen: string | null;

  @Column('timestamptz', { name: 'last_screen_at', nullable: true })
  lastScreenAt: Date | null;

  /** Per cent, two decimals: the score that counts. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;

  /** When the work was done, which may be long before it arrived. */
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
