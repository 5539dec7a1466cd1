import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One item in play. The server makes a session for each launch; the frame makes more of them when sequencing delivers
 * other items. The order of sessions is that of their launches, then that of their ids: a device's clock decides
 * nothing between two launches. Its time counts for the item's total however late its commits arrive.
 */
@Entity('scorm_session')
export class ScormSessionEntity {
  /** UUIDv7. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'attempt_id' })
  attemptId: string;

  @Column('text', { name: 'item_id' })
  itemId: string;

  /** The package of the language it was launched in. */
  @Column('uuid', { name: 'package_id' })
  packageId: string;

  /** The session of the launch in which the frame made this one; null: it is a launch itself. */
  @Column('uuid', { name: 'launch_id', nullable: true })
  launchId: string | null;

  /** Opened to read: nothing it commits changes anything. */
  @Column('boolean', { name: 'is_review' })
  isReview: boolean;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** Of the newest commit taken; older ones change nothing. */
  @Column('int', { name: 'commit_number' })
  commitNumber: number;

  @Column('numeric', { precision: 12, scale: 2 })
  seconds: string;

  /** Content ended it itself. */
  @Column('boolean', { name: 'is_finished' })
  isFinished: boolean;

  /** It was suspended, to be resumed. */
  @Column('boolean', { name: 'is_suspended' })
  isSuspended: boolean;

  /** When content ended it. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
