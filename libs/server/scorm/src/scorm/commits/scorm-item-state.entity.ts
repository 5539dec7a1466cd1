import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a learner is in one item of an attempt: what the next launch is given. */
@Entity('scorm_item_state')
export class ScormItemStateEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId: string;

  @PrimaryColumn('text', { name: 'item_id' })
  itemId: string;

  /** The newest session that committed; null when it was only repaired. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  /** The launch of that session, when the frame made the session. */
  @Column('uuid', { name: 'launch_id', nullable: true })
  launchId: string | null;

  /** The CMI tree of its newest commit. */
  @Column('jsonb')
  cmi: object;

  /** Completed stays completed. */
  @Column('boolean', { name: 'is_completed' })
  isCompleted: boolean;

  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;

  /** Per cent. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  /** A UUIDv7 of the moment the result was repaired: launches before it change the result no more. */
  @Column('uuid', { name: 'repair_id', nullable: true })
  repairId: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
