import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A country of ISO 3166-1, with its names and its part in the regional work. */
@Entity('country')
export class CountryEntity {
  /** ISO 3166-1 alpha-2. */
  @PrimaryColumn({ type: 'char', length: 2 })
  code: string;

  @Column('jsonb')
  names: { es: string; en: string; fr: string };

  @Column({ type: 'text', array: true, default: '{}' })
  roles: string[];
}
