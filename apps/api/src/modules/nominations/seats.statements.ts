import { statement } from '../../platform/database/database.ts';
import { SEATED } from './nomination-states.ts';
import { type QuotaTaken } from './quota-rules.ts';

/** SQL condition: the nomination holds a seat. Who withdrew from the edition afterwards holds none. */
export const isSeatedSql = (n: string): string => `
  (${n}.state in (${SEATED.map((state) => `'${state}'`).join(', ')})
   and not exists (select from enrolment w where w.id = ${n}.enrolment_id and w.status in ('withdrawn', 'transferred')))`;

/** SQL expression: the country of the group that a nomination's person would be in; null: the general group. */
export const groupCountryOf = (n: string): string => `
  (select g.country_code from edition_group g where g.edition_id = ${n}.edition_id and g.country_code = ${n}.country_code)`;

/**
 * Seats are given one decision after another: whoever holds the edition's row counts and takes, the others wait.
 * Not against those who only refer to the edition.
 */
export const lockEditions = statement<{ id: string; closed_at: Date | null }>(
  'nomination-editions-lock',
  `select id, closed_at from edition where id = any($1) order by id for no key update`,
);

/** Every quota of an edition, the seats of its groups among them, with who holds them. $1 edition. */
export const seatsOfEdition = statement<QuotaTaken>(
  'nomination-seats',
  `select q.country_code as country, q.institution_kind as kind, q.seats, false as "isGroup",
          (select count(*)::int from nomination n
            where n.edition_id = q.edition_id and ${isSeatedSql('n')}
              and (q.country_code is null or n.country_code = q.country_code)
              and (q.institution_kind is null or n.institution_kind = q.institution_kind)) as taken
     from edition_quota q where q.edition_id = $1
   union all
   select g.country_code, null, g.seats, true,
          (select count(*)::int from nomination n
            where n.edition_id = g.edition_id and n.enrolment_id is null and ${isSeatedSql('n')}
              and ${groupCountryOf('n')} is not distinct from g.country_code)
          + (select count(*)::int from enrolment e where e.group_id = g.id and e.status not in ('withdrawn', 'transferred'))
     from edition_group g where g.edition_id = $1 and g.seats is not null`,
);

export interface QuotaRow {
  id: string;
  country: string | null;
  country_names: { es: string; en: string; fr: string } | null;
  kind: string | null;
  seats: number;
  women_percent: number | null;
  taken: number;
  women: number;
  sex_known: number;
  waiting: number;
  undecided: number;
}

/** $1 edition · $2 countries or null. */
export const quotaBoard = statement<QuotaRow>(
  'nomination-quota-board',
  `select q.id, q.country_code as country, k.names as country_names, q.institution_kind as kind, q.seats, q.women_percent,
          count(n.id) filter (where ${isSeatedSql('n')})::int as taken,
          count(n.id) filter (where ${isSeatedSql('n')} and n.sex = 'female')::int as women,
          count(n.id) filter (where ${isSeatedSql('n')} and n.sex is not null)::int as sex_known,
          count(n.id) filter (where n.state = 'waitlisted')::int as waiting,
          count(n.id) filter (where n.state in ('submitted', 'under_review'))::int as undecided
     from edition_quota q left join country k on k.code = q.country_code
     left join nomination n on n.edition_id = q.edition_id
       and (q.country_code is null or n.country_code = q.country_code)
       and (q.institution_kind is null or n.institution_kind = q.institution_kind)
    where q.edition_id = $1 and ($2::text[] is null or q.country_code = any($2))
    group by q.id, k.names
    order by q.country_code nulls first, q.institution_kind nulls first, q.id`,
);
