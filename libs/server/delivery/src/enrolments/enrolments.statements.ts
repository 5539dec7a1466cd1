import { statement } from '@campus/platform/database/database.ts';
import { endOf } from '../editions/editions.sql.ts';
import { type GroupChoice } from './enrolments.rules.ts';
import { type EnrolmentState } from './enrolment.entity.ts';

export interface OpenEditionRow {
  id: string;
  version_id: string;
  route: string;
  titles: Record<string, string>;
  ends_on: string | null;
  locales: string[];
  is_open: boolean;
  closed_at: Date | null;
  country: string | null;
  groups: (Omit<GroupChoice, 'endsAt'> & { endsAt: string | null })[];
}

const groupsOf = (edition: string) => `
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'country', g.country_code, 'seats', g.seats, 'endsAt', ${endOf(edition, 'g')})), '[]')
     from edition_group g where g.edition_id = ${edition}.id)`;

/** Editions open to officers, without those the person is in. $1 person. */
export const openEditionsFor = statement<OpenEditionRow>(
  'editions-open-for-person',
  `select ed.id, ed.version_id, ed.route, ed.titles, ed.ends_on::text, ed.locales, ed.is_open, ed.closed_at, p.country_code as country, ${groupsOf('ed')} as groups
     from edition ed, person p
    where p.id = $1 and ed.is_open and ed.closed_at is null
      and not exists (select from enrolment e where e.edition_id = ed.id and e.person_id = p.id)
    order by ed.starts_on, ed.id`,
);

/** $1 edition, $2 person. */
export const editionForPerson = statement<Omit<OpenEditionRow, 'route' | 'titles' | 'ends_on' | 'locales'>>(
  'edition-for-person',
  `select ed.id, ed.version_id, ed.is_open, ed.closed_at, p.country_code as country, ${groupsOf('ed')} as groups
     from edition ed, person p where ed.id = $1 and p.id = $2 and p.disabled_at is null`,
);

export const enrolmentInEdition = statement<{ id: string; status: EnrolmentState }>(
  'enrolment-in-edition',
  `select id, status from enrolment where person_id = $1 and edition_id = $2`,
);

export const countryOfPerson = statement<{ country: string | null }>(
  'country-of-person',
  `select country_code as country from person where id = $1 and disabled_at is null`,
);
