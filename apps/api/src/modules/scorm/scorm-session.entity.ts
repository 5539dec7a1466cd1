import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One launch of an item. Its time counts for the item's total however late its commits arrive. */
@Entity('scorm_session')
export class ScormSessionEntity {
  /** UUIDv7: the order of ids is the order of launches. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'attempt_id' })
  attemptId: string;

  @Column('text', { name: 'item_id' })
  itemId: string;

  /** The package of the language it was launched in. */
  @Column('uuid', { name: 'package_id' })
  packageId: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** Of the newest commit taken; older ones change nothing. */
  @Column('int', { name: 'commit_number' })
  commitNumber: number;

  @Column('numeric', { precision: 12, scale: 2 })
  seconds: string;

  @Column('boolean', { name: 'is_finished' })
  isFinished: boolean;
}
