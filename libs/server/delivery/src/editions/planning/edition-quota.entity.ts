import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Places of an edition kept for a country, a kind of institution, or both; null of both is the edition's whole. */
@Entity('edition_quota')
export class EditionQuotaEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  /** Null: any country. */
  @Column('char', { name: 'country_code', length: 2, nullable: true })
  countryCode: string | null;

  /** From the vocabulary of institutions; null: any kind. */
  @Column('text', { name: 'institution_kind', nullable: true })
  institutionKind: string | null;

  @Column('int')
  seats: number;

  /** The least share of women that the selection aims at; null: none is set. */
  @Column('int', { name: 'women_percent', nullable: true })
  womenPercent: number | null;
}
