import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One launch of a dispatch package, and what the package last reported. Counts uses; not a record of a person. */
@Entity('dispatch_launch')
export class DispatchLaunchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'dispatch_id' })
  dispatchId: string;

  /** HMAC of the id that the foreign platform gave, under the salt of the dispatch. */
  @Column('text', { name: 'learner_hash' })
  learnerHash: string;

  @Column('timestamptz', { name: 'launched_at' })
  launchedAt: Date;

  @Column('boolean', { name: 'is_done' })
  isDone: boolean;

  /** Null: nothing is passed, or not yet. */
  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;

  /** Per cent. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  @Column('timestamptz', { name: 'reported_at', nullable: true })
  reportedAt: Date | null;
}
