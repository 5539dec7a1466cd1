import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised, type OutlineOutcome } from './outline.ts';

/** A module of one course version. Its uuid is the same in every version. */
@Entity('module')
export class ModuleEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** From 0, in teaching order. */
  @Column('int')
  position: number;

  @Column('text')
  key: string;

  @Column('jsonb')
  titles: Localised;

  @Column('jsonb')
  summaries: Localised;

  @Column('int', { name: 'minutes_core' })
  minutesCore: number;

  @Column('int', { name: 'minutes_extended' })
  minutesExtended: number;

  /** Later modules open only when the required activities of this one are completed. */
  @Column('boolean', { name: 'is_gate' })
  isGate: boolean;

  /** Questions of earlier modules asked at its start; 0: none. */
  @Column('int')
  recall: number;

  @Column('jsonb')
  outcomes: OutlineOutcome[];
}
