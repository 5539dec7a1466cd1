import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A country of ISO 3166-1, with its names. Its parts in the regional work are `CountryRoleEntity`. */
@Entity('country')
export class CountryEntity {
  /** ISO 3166-1 alpha-2. */
  @PrimaryColumn({ type: 'char', length: 2 })
  code: string;

  @Column('jsonb')
  names: { es: string; en: string; fr: string };
}
