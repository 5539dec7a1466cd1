import { statement } from '@campus/platform/database/database.ts';
import { mayStudy } from '@campus/people';
import { type EnrolmentStatus } from '../enrolment.type.ts';

export interface LockedEnrolment {
  id: string;
  person_id: string;
  edition_id: string;
  group_id: string;
  status: EnrolmentStatus;
  country: string | null;
  ends_on: string | null;
  extended_to: string | null;
  is_closed: boolean;
  is_transferred: boolean;
  is_merged: boolean;
}

/** Anyone who changes an enrolment locks the row until it is done. */
export const lockEnrolment = statement<LockedEnrolment>(
  'enrolment-lock',
  `select e.id, e.person_id, e.edition_id, e.group_id, e.status, p.country_code as country, ed.ends_on::text,
          e.extended_to::text, ed.closed_at is not null as is_closed,
          e.transferred_to is not null as is_transferred, p.merged_into is not null as is_merged
     from enrolment e
     join account p on p.id = e.person_id
     join edition ed on ed.id = e.edition_id
    where e.id = $1 for update of e`,
);

export const extendTo = statement('enrolment-extend', `update enrolment set extended_to = $2 where id = $1`);
export const withdraw = statement(
  'enrolment-withdraw',
  `update enrolment set status = 'withdrawn', ended_at = now(), ended_reason = $2 where id = $1`,
);
export const pause = statement('enrolment-pause', `update enrolment set status = 'on_hold' where id = $1`);
export const resume = statement('enrolment-resume', `update enrolment set status = 'active' where id = $1`);
export const reinstate = statement(
  'enrolment-reinstate',
  `update enrolment set status = 'active', ended_at = null, ended_reason = null where id = $1`,
);

/** $1 enrolments: those whose edition is still to begin. */
export const stillToBegin = statement<{ id: string; beginsOn: string }>(
  'enrolments-to-begin',
  `select id, begins_on::text as "beginsOn" from enrolment_window where id = any($1::uuid[]) and begins_on is not null`,
);

const FROM = `
  from account p
  join current_address m on m.person_id = p.id
  left join enrolment e on e.person_id = p.id and e.edition_id = :editionId
 where p.disabled_at is null
   and ${mayStudy}
   and (:countries::text[] is null or p.country_code = any(:countries))
   and (p.search_key like :pattern or m.address_key like :pattern)`;

/** Those who are not in the edition yet come first: a page of others would hide them. */
export const enrollables = statement<
  {
    id: string;
    fullName: string;
    email: string;
    country: string | null;
    place: string | null;
    status: EnrolmentStatus | null;
    beginsOn: string | null;
  },
  {
    editionId: string;
    countries: readonly string[] | null;
    pattern: string;
    limit: number;
    offset: number;
    viewerId: string;
  }
>(
  'enrollables',
  `select found.id, found."fullName", found.email, found.country, found.status, found."beginsOn",
          coalesce(w.institution, w.post) as place from (
     select p.id, p.full_name as "fullName", m.address as email,
            p.country_code as country, e.status,
            (select o.begins_on::text from enrolment_window o where o.id = e.id) as "beginsOn",
            row_number() over (order by e.status is not null, p.first_surname, p.given_names, p.id) as turn
       ${FROM} and p.id <> :viewerId order by turn limit :limit offset :offset) found
     left join current_duty w on w.person_id = found.id order by found.turn`,
);
export const enrollableCount = statement<
  { count: number },
  { editionId: string; countries: readonly string[] | null; pattern: string; viewerId: string }
>('enrollable-count', `select count(*)::int as count ${FROM} and p.id <> :viewerId`);

/** $1 people, in their order. */
export const peopleToEnrol = statement<{ id: string; country: string | null }>(
  'people-to-enrol',
  `select p.id, p.country_code as country from unnest($1::uuid[]) with ordinality as asked (id, turn)
     join account p on p.id = asked.id and p.disabled_at is null order by asked.turn`,
);

export const groupOfEdition = statement<{ id: string; country: string | null }>(
  'group-of-edition',
  `select id, country_code as country from edition_group where id = $1 and edition_id = $2`,
);
export const editionExists = statement<{ is_closed: boolean }>(
  'edition-to-enrol-in',
  `select closed_at is not null as is_closed from edition where id = $1`,
);
