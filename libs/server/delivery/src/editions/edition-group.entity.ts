import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The national part of an edition, or its general part when `countryCode` is null. Deadlines are in its zone. */
@Entity('edition_group')
export class EditionGroupEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('char', { name: 'country_code', length: 2, nullable: true })
  countryCode: string | null;

  @Column('text')
  name: string;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** Null: no limit. */
  @Column('int', { nullable: true })
  seats: number | null;
}
