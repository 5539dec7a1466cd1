import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PackageStandard } from '../export.type.ts';

/**
 * A part of a course that thin packages open on this campus. Pinned to the version it was made from, so that saved
 * work always fits.
 */
@Entity('dispatch')
export class DispatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Course version; never changes. */
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  /** Of the module, the course or the scenario. */
  @Column('uuid', { name: 'target_id' })
  targetId: string;

  /** Of the package handed out. */
  @Column({ type: 'text', enum: PackageStandard })
  standard: PackageStandard;

  /** In order; it opens in the first one unless the platform names another. */
  @Column('text', { array: true })
  locales: string[];

  /** Its name in lists: who it was made for. */
  @Column('text')
  label: string;

  /** Off: packages say that it is no longer offered. */
  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  /** How many different learners may open it; null: any number. */
  @Column('int', { name: 'max_learners', nullable: true })
  maxLearners: number | null;

  /** From then on it cannot be opened; null: no end. */
  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  /** Makes the hash of a learner differ from dispatch to dispatch. Never leaves the server. */
  @Column('text')
  salt: string;

  /** Null: the operator, at the command line. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
