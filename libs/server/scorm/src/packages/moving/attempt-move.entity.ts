import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open attempt that was moved to another version, and what of its state the new version has no place for. */
@Entity('attempt_move')
export class AttemptMoveEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'attempt_id' })
  attemptId: string;

  @Column('uuid', { name: 'from_package_id' })
  fromPackageId: string;

  @Column('uuid', { name: 'to_package_id' })
  toPackageId: string;

  /** Rows of `scorm_item_state` whose item the new version does not have: kept here, no longer counted. */
  @Column('jsonb')
  lost: object[];

  @Column('uuid', { name: 'moved_by' })
  movedBy: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: Date;
}
