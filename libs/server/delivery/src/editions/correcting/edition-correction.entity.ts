import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A running edition got another version of its structure: a correction, or an earlier one again. Officers read `notes`
 * on what was corrected; what they did before stays recorded under the version they did it in.
 */
@Entity('edition_correction')
export class EditionCorrectionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'from_version_id' })
  fromVersionId: string;

  @Column('uuid', { name: 'to_version_id' })
  toVersionId: string;

  /** What was corrected and why, per language. */
  @Column('jsonb')
  notes: Record<string, string>;

  /** Activities in which something reads or counts otherwise. */
  @Column('uuid', { name: 'activity_ids', array: true })
  activityIds: string[];

  /** What is right in some question is another answer than before. */
  @Column('boolean', { name: 'has_changed_keys' })
  hasChangedKeys: boolean;

  @Column('uuid', { name: 'applied_by' })
  appliedBy: string;

  @Column('timestamptz', { name: 'applied_at' })
  appliedAt: Date;
}
