import { statement, type Statement } from '@campus/platform/database/database.ts';
import { reachedBasisOf, type OutcomeBasis } from '@campus/certification';
import { type EnrolmentState } from '@campus/delivery';
import { chosenBy, meantBy, type Choice, type ChoicePageValues, type ChoiceValues } from './roster-query.ts';
import { type Sex } from '@campus/people';

/** What the rules about being stuck want to know of an enrolment. */
export interface StandingRow {
  enrolment_id: string;
  version_id: string;
  status: EnrolmentState;
  next_activity_id: string | null;
  enrolled_at: Date;
  last_work_at: Date | null;
  /** In the zone of the group. */
  today: string;
  starts_on: string;
  ends_on: string | null;
  opens_on: string | null;
  /** At the quiz that comes next; null: what comes next is none. */
  attempts: { finished: number; failed: number; lastFinishedAt: string | null } | null;
}

export interface RosterRowOfSql extends StandingRow {
  person_id: string;
  edition_id: string;
  edition_titles: Record<string, string>;
  full_name: string;
  email: string | null;
  address_bounces: boolean;
  sex: Sex | null;
  country: { code: string; names: { es: string; en: string; fr: string } } | null;
  institution: string | null;
  post: string | null;
  group_name: string;
  begins_on: string | null;
  percent: number;
  basis: OutcomeBasis | null;
  is_extended: boolean;
}

const STANDING = `e.id as enrolment_id, e.version_id, e.status, st.next_activity_id, e.enrolled_at, st.last_work_at,
  e.today::text as today, e.starts_on::text as starts_on, e.last_day::text as ends_on,
  (select o.opens_on::text from module_opening o
    where o.group_id = e.group_id and o.module_id = next.module_id and o.opens_at > now()) as opens_on,
  case when next.kind = 'quiz' then
    (select json_build_object('finished', count(q.finished_at), 'failed', count(*) filter (where q.is_passed is false),
              'lastFinishedAt', max(q.finished_at))
       from attempt_at_quiz q where q.enrolment_id = e.id and q.activity_id = st.next_activity_id) end as attempts`;

/** Joins that `STANDING` tells of, beside `e`, an alias of `enrolment_window`. */
const STANDS = `join account p on p.id = e.person_id
  join standing st on st.enrolment_id = e.id
  left join version_activity next on next.version_id = e.version_id and next.id = st.next_activity_id`;

/** The page first, of at most so many rows, and only then all that is shown of it. */
export const rosterPage = (choice: Choice, most: number): Statement<RosterRowOfSql, ChoicePageValues> =>
  statement(
    `roster-page-${most}-${choice.name}`,
    `with ${chosenBy(choice, most)}
     select ${STANDING}, p.id as person_id, e.edition_id, e.edition_titles,
            concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as full_name, m.address as email,
            p.sex,
            exists (select from bouncing_address b where b.address_key = m.address_key) as address_bounces,
            case when c.code is not null then json_build_object('code', c.code,
                                                                'names', c.names) end as country,
            w.institution, w.post, e.group_name, e.begins_on::text as begins_on, st.percent,
            ${reachedBasisOf('e.id')} as basis, coalesce(e.extended_to > e.ends_on, false) as is_extended
       from chosen
       join enrolment_window e on e.id = chosen.id ${STANDS}
       left join current_address m on m.person_id = p.id
       left join known_country c on c.code = p.country_code
       left join current_duty w on w.person_id = p.id
      order by chosen.place`,
  );

export const rosterCount = (choice: Choice): Statement<{ count: number }, ChoiceValues> =>
  statement(`roster-count-${choice.name}`, `select count(*)::int as count from ${meantBy(choice)}`);

/** Everybody of an edition who is not done. $1 edition, $2 countries or null for all. */
export const standingsOfEdition = statement<StandingRow>(
  'roster-standings',
  `select ${STANDING} from enrolment_window e ${STANDS}
    where e.edition_id = $1 and ($2::text[] is null or p.country_code = any($2))
      and e.status = 'active' and st.next_activity_id is not null`,
);
