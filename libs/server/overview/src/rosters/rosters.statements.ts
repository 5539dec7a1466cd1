import { statement, type Statement } from '@campus/platform/database/database.ts';
import { reachedBasis } from '@campus/certification';
import { chosenBy, meantBy, type Choice, type ChoicePageValues, type ChoiceValues } from './roster-query.ts';
import { type RosterRow } from './roster.type.ts';

/** What the rules about being stuck want to know of an enrolment. */
export interface StandingRow extends Pick<
  RosterRow,
  'enrolmentId' | 'status' | 'enrolledAt' | 'lastWorkAt' | 'endsOn'
> {
  versionId: string;
  nextActivityId: string | null;
  /** In the zone of the group. */
  today: string;
  startsOn: string;
  opensOn: string | null;
  /** Attempts at the next activity, if it is a quiz; else null. */
  attempts: { finished: number; failed: number; lastFinishedAt: string | null } | null;
}

/** A row as shown, and the basis from which the rules compute the rest. */
export type RosterStanding = StandingRow &
  Omit<RosterRow, 'editionTitle' | 'daysSilent' | 'nextStep' | 'stuck' | 'pace'> & {
    editionTitles: Record<string, string>;
  };

const STANDING = `e.id as "enrolmentId", e.version_id as "versionId", e.status,
  st.next_activity_id as "nextActivityId", e.enrolled_at as "enrolledAt", st.last_work_at as "lastWorkAt",
  e.today::text as today, e.starts_on::text as "startsOn", e.last_day::text as "endsOn",
  (select o.opens_on::text from module_opening o
    where o.group_id = e.group_id and o.module_id = next.module_id and o.opens_at > now()) as "opensOn",
  case when next.kind = 'quiz' then
    (select json_build_object('finished', count(q.finished_at), 'failed', count(*) filter (where q.is_passed is false),
              'lastFinishedAt', max(q.finished_at))
       from attempt_at_quiz q where q.enrolment_id = e.id and q.activity_id = st.next_activity_id) end as attempts`;

/** Joins that `STANDING` reads, beside `e`, an alias of `enrolment_window`. */
const STANDS = `join account p on p.id = e.person_id
  join standing st on st.enrolment_id = e.id
  left join version_activity next on next.version_id = e.version_id and next.id = st.next_activity_id`;

/** The page first, of at most so many rows, and only then all that is shown of it. */
export const rosterPage = (choice: Choice, most: number): Statement<RosterStanding, ChoicePageValues> =>
  statement(
    `roster-page-${most}-${choice.name}`,
    `with ${chosenBy(choice, most)}
     select ${STANDING}, p.id as "personId", e.edition_id as "editionId", e.edition_titles as "editionTitles",
            p.full_name as "fullName", m.address as email,
            p.sex,
            exists (select from bouncing_address b where b.address_key = m.address_key) as "addressBounces",
            case when c.code is not null then json_build_object('code', c.code,
                                                                'names', c.names) end as country,
            w.institution, w.post, e.group_name as "groupName", e.begins_on::text as "beginsOn", st.percent,
            ${reachedBasis} as basis, coalesce(e.extended_to > e.ends_on, false) as "isExtended"
       from chosen
       join enrolment_window e on e.id = chosen.id ${STANDS}
       left join current_address m on m.person_id = p.id
       left join known_country c on c.code = p.country_code
       left join current_duty w on w.person_id = p.id
      order by chosen.place`,
  );

export const rosterCount = (choice: Choice): Statement<{ count: number }, ChoiceValues> =>
  statement(`roster-count-${choice.name}`, `select count(*)::int as count from ${meantBy(choice)}`);

/**
 * Where the people of an edition are from; its groups do not say, the general one has people of many
 * countries. $1 edition, $2 countries or null for all.
 */
export const rosterCountries = statement<{ code: string }>(
  'roster-countries',
  `select distinct p.country_code as code
     from participant e
     join account p on p.id = e.person_id
    where e.edition_id = $1
      and p.country_code is not null
      and ($2::text[] is null or p.country_code = any($2))
    order by 1`,
);

/** Everybody in groups who has not finished. $1 groups. */
export const standingsOfGroups = statement<StandingRow & { groupId: string }>(
  'group-standings',
  `select ${STANDING}, e.group_id as "groupId" from enrolment_window e ${STANDS}
    where e.group_id = any($1::uuid[]) and e.status = 'active' and st.next_activity_id is not null`,
);

/** Everybody in some editions who has not finished. $1 editions, $2 countries or null for all. */
export const standingsOfEditions = statement<StandingRow & { editionId: string }>(
  'roster-standings',
  `select ${STANDING}, e.edition_id as "editionId" from enrolment_window e ${STANDS}
    where e.edition_id = any($1::uuid[]) and ($2::text[] is null or p.country_code = any($2))
      and e.status = 'active' and st.next_activity_id is not null`,
);
