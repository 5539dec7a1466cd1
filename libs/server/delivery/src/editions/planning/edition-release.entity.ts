import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The day a module of the course opens in an edition, at the first moment of that day in each group's zone. */
@Entity('edition_release')
export class EditionReleaseEntity {
  @PrimaryColumn('uuid', { name: 'edition_id' })
  editionId: string;

  @PrimaryColumn('uuid', { name: 'module_id' })
  moduleId: string;

  /** `YYYY-MM-DD`. */
  @Column('date', { name: 'opens_on' })
  opensOn: string;
}
