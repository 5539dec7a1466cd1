import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '../outline.ts';

/** Why a version was made that has the structure of another: other words or other keys, the same questions. */
@Entity('course_correction')
export class CourseCorrectionEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'corrects_id' })
  correctsId: string;

  /** What was corrected and why, per language; learners read it. */
  @Column('jsonb')
  notes: Localised;

  /** Null: the operator. */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
