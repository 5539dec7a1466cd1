import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { Sex } from './person.type.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';

/** A person, identified by an id that never changes, unlike addresses, names, posts and countries. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'given_names', type: 'text' })
  givenNames: string;

  @Column({ name: 'first_surname', type: 'text' })
  firstSurname: string;

  @Column({ name: 'second_surname', type: 'text', nullable: true })
  secondSurname: string | null;

  /** The language the person reads; mails go out in it. */
  @Column({ type: 'text', enum: Locale })
  locale: string;

  /** An IANA name. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** The country the person serves; its coordinators look after the person. */
  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  /** Self-declared, for disaggregated reports only. */
  @Column({ type: 'text', enum: Sex, nullable: true })
  sex: Sex | null;

  /** Added to every time limit of a person who needs more time. */
  @Column({ name: 'extra_time_percent', type: 'int', default: 0 })
  extraTimePercent: number;

  /** The whole name without accents and capitals, as the database makes it: what a search is compared with. */
  @Column({
    name: 'search_key',
    type: 'text',
    insert: false,
    update: false,
    select: false,
    generatedType: 'STORED',
    asExpression: `search_key(given_names || ' ' || first_surname || coalesce(' ' || second_surname, ''))`,
  })
  searchKey: string;

  /** The hour in which the account was last used, signed in now or not. Null: never, or longer ago than it is kept. */
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true, insert: false, update: false })
  lastUsedAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Set: cannot sign in, sessions are void; everything the person did stays. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  /** The account this one was merged into, which receives its sign-ins and mails. Null: not merged. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto: string | null;

  /** Set: forgotten; there is no name, no address and no way in any more. */
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;
}
