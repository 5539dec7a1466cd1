import { statement } from '@campus/platform/database/database.ts';
import { type GroupChoice } from './enrolments.rules.ts';
import { type EnrolmentStatus } from './enrolment.type.ts';

export interface OpenEditionRow {
  id: string;
  version_id: string;
  route: string;
  titles: Record<string, string>;
  ends_on: string | null;
  session_minutes: number;
  locales: string[];
  is_open: boolean;
  closed_at: Date | null;
  country: string | null;
  groups: (Omit<GroupChoice, 'endsAt'> & { endsAt: string | null })[];
}

const groups = `
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'country', g.country_code, 'seats', g.seats,
                                                'endsAt', g.ends_at)), '[]')
     from cohort g
    where g.edition_id = ed.id)`;

/**
 * Planned minutes of live sessions, of the group with most of them, because the group of a future participant
 * is not known yet.
 */
const longestPlan = `
  (select coalesce(max(planned), 0)::int
     from (select sum(h.planned_minutes) as planned
             from edition_group g
             join live_session s
               on s.edition_id = g.edition_id
              and s.cancelled_at is null
              and (s.group_id is null or s.group_id = g.id)
             join session_half_day h on h.session_id = s.id
            where g.edition_id = ed.id
            group by g.id) plan)`;

/** Editions open to officers, without those the person is in. $1 person. */
export const openEditionsFor = statement<OpenEditionRow>(
  'editions-open-for-person',
  `select ed.id, ed.version_id, ed.route, ed.titles, ed.ends_on::text, ${longestPlan} as session_minutes,
          ed.locales, ed.is_open, ed.closed_at, p.country_code as country, ${groups} as groups
     from edition ed, account p
    where p.id = $1 and ed.is_open and ed.closed_at is null
      and not exists (select from enrolment e where e.edition_id = ed.id and e.person_id = p.id)
    order by ed.starts_on, ed.id`,
);

/** $1 edition, $2 person. */
export const editionForPerson = statement<
  Omit<OpenEditionRow, 'route' | 'titles' | 'ends_on' | 'session_minutes' | 'locales'>
>(
  'edition-for-person',
  `select ed.id, ed.version_id, ed.is_open, ed.closed_at, p.country_code as country, ${groups} as groups
     from edition ed, account p where ed.id = $1 and p.id = $2 and p.disabled_at is null`,
);

export const enrolmentInEdition = statement<{ id: string; status: EnrolmentStatus }>(
  'enrolment-in-edition',
  `select id, status from enrolment where person_id = $1 and edition_id = $2`,
);

export const countryOfPerson = statement<{ country: string | null }>(
  'country-of-person',
  `select country_code as country from account where id = $1 and disabled_at is null`,
);
