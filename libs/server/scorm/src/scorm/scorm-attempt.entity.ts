import { type AttemptPolicy } from '@campus/scorm-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One go at a package. It may be played in several sessions, on several devices and in several languages; once it is
 * finished nothing in it changes but what was on its way.
 */
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

  /** The package it began with, and stays with. */
  @Column('uuid', { name: 'package_id' })
  packageId: string;

  @Column('int')
  number: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** When all of it had been done; it may still be open. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  /** The policy when the attempt began; null: the default. */
  @Column('jsonb', { nullable: true })
  policy: AttemptPolicy | null;

  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;

  /** Per cent. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  /** When content ended it for good, or another attempt began; null while it is open. */
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** The launch whose session ended it: what that launch still has to say counts. */
  @Column('uuid', { name: 'finished_by', nullable: true })
  finishedBy: string | null;

  /** A UUIDv7 of the moment its result was repaired: launches before it change the result no more. */
  @Column('uuid', { name: 'repair_id', nullable: true })
  repairId: string | null;

  /** The launchable items of the version it was moved to: others count no more. Null: it was never moved. */
  @Column('text', { name: 'moved_items', array: true, nullable: true })
  movedItems: string[] | null;

  /** A UUIDv7 of the moment it was moved to another tree: what launches before it say about theirs counts no more. */
  @Column('uuid', { name: 'tree_id', nullable: true })
  treeId: string | null;
}
