import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whose each rule is, what it is called with, what it returns, and what it says. */
const RULES: [schema: string, call: string, returns: string, meaning: string, says: string][] = [
  [
    'people',
    'full_name(given_names text, first_surname text, second_surname text)',
    'text stable',
    'A person in one line: given names and surnames.',
    "concat_ws(' ', given_names, first_surname, second_surname)",
  ],
  [
    'people',
    'is_served_on(from_date date, to_date date, day date)',
    'boolean immutable',
    'Whether a posting is served on a day: the first and the last count.',
    'from_date <= day and (to_date is null or to_date >= day)',
  ],
  [
    'delivery',
    'follow_up_opens_at(certified_at timestamptz, months int)',
    'timestamptz immutable',
    'When a follow-up opens that is asked so many months after a certificate was issued.',
    "(certified_at at time zone 'UTC' + make_interval(months => months)) at time zone 'UTC'",
  ],
  [
    'overview',
    'is_within(day date, from_day date, to_day date)',
    'boolean immutable',
    'Whether a day is one of a period; a period without a first or a last day is open on that side.',
    "coalesce(day >= coalesce(from_day, '-infinity') and day <= coalesce(to_day, 'infinity'), false)",
  ],
  [
    'overview',
    'workday(day date)',
    'date immutable',
    'A day, or the Friday before when it falls on a weekend.',
    'day - greatest(extract(isodow from day)::int - 5, 0)',
  ],
  [
    'platform',
    'text_in(texts jsonb, locale text)',
    'text immutable',
    'A text in a language, or else in Spanish.',
    "coalesce(nullif(texts ->> locale, ''), texts ->> 'es')",
  ],
];

const ACCOUNT = `
  select id, given_names, first_surname, second_surname, search_key, country_code, time_zone, locale, sex,
         extra_time_percent, created_at, disabled_at, merged_into, erased_at`;

const MEANING =
  'A person as other domains know them: names, where they live, what they read, whether the account still is one.';

/**
 * Rules that statements asked of functions of the program, which made SQL of the names of columns, are functions of the
 * database. Each is one expression, which PostgreSQL puts in the place of its call.
 */
export class SayNamesAndDaysOnce1795996376321 implements MigrationInterface {
  name = 'SayNamesAndDaysOnce1795996376321';

  async up(db: QueryRunner): Promise<void> {
    for (const [schema, call, returns, meaning, says] of RULES) {
      const rule = `${schema}.${call}`;
      await db.query(`create function ${rule} returns ${returns} language sql parallel safe return ${says}`);
      await db.query(`comment on function ${rule} is '${meaning}'`);
    }
    await db.query(`
      create or replace view people.account as ${ACCOUNT},
             people.full_name(given_names, first_surname, second_surname) as full_name,
             concat_ws(' ', given_names, first_surname) as short_name
        from people.person`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view people.account');
    await db.query(`create view people.account as ${ACCOUNT} from people.person`);
    await db.query(`comment on view people.account is '${MEANING}'`);
    for (const [schema, call] of RULES) await db.query(`drop function ${schema}.${call}`);
  }
}
