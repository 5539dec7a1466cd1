import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';

/** A country's part in the regional work: member, country of a programme, observer. */
export const countryRoles = ['rcm_member', 'programme_country', 'observer'] as const;
export type CountryRole = (typeof countryRoles)[number];

/** What a fact rests on: a title or a note in at least one language, and where it can be read. */
export type WrittenSource = WrittenInLocales & { url: string | null };

/** A part a country has in the regional work for a time; a programme country has it in one programme. */
@Entity('country_role')
export class CountryRoleEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('char', { name: 'country_code', length: 2 })
  countryCode: string;

  @Column({ type: 'text', enum: countryRoles })
  role: CountryRole;

  /** Of a programme country, and of no other. */
  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  /** The first day; null: unknown. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** The last day; null: until today. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** What the dates rest on. */
  @Column('jsonb')
  sources: WrittenSource[];
}
