import { type CountryUnitText } from '@campus/content-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '../outline.ts';

/** What one sending country adds to a lesson. It is no screen: the lesson is completed without it. */
@Entity('country_unit')
export class CountryUnitEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** The lesson. */
  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ name: 'country_code', type: 'char', length: 2 })
  countryCode: string;

  /** The office responsible for it, per language. */
  @Column('jsonb')
  owners: Localised;

  /** `2026-11-24`. */
  @Column({ name: 'reviewed_on', type: 'date' })
  reviewedOn: string;

  /** The last day it may be relied on. */
  @Column({ name: 'valid_until', type: 'date' })
  validUntil: string;

  /** How many facts the country has still to supply. */
  @Column('int')
  missing: number;

  /** Rendered and sanitised when it was imported, per language. */
  @Column('jsonb')
  texts: Localised<CountryUnitText>;
}
