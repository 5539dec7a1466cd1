import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a text of a list can stand for. */
export type PlaceField = 'institution' | 'post';

/** What a text means in the lists of a country, as somebody said of an earlier one. */
@Entity('list_meaning')
export class ListMeaningEntity {
  @PrimaryColumn({ name: 'country_code', type: 'char', length: 2 })
  countryCode: string;

  @PrimaryColumn('text')
  field: PlaceField;

  /** The text as it is compared. */
  @PrimaryColumn('text', { name: 'text_key' })
  textKey: string;

  /** As somebody wrote it. */
  @Column('text')
  text: string;

  /** Of the directory; where it is gone, the text means nothing again. */
  @Column('uuid', { name: 'place_id' })
  placeId: string;

  @Column('timestamptz', { name: 'kept_at' })
  keptAt: Date;
}
