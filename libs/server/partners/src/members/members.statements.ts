import { statement } from '@campus/platform/database/database.ts';
import { type ResultTrouble } from '../results/troubles.ts';
import { type MemberDifference, type PlaceMembers } from './member.type.ts';
import { learnsThere } from '../places/places.access.ts';

/** The kind of job that reads who is in a course of a platform. */
export const READ_MEMBERS = 'read-members';

/** Days after which what was read goes. */
const KEPT = 7;

/** $1 place, when it can be read. */
export const placeToRead = statement<{
  platform_id: string;
  members_url: string;
  title: string | null;
  context: string;
}>(
  'partner-place-to-read',
  `select p.platform_id, p.members_url, p.title, p.context
     from partner_place p
     join partner_platform m on m.id = p.platform_id and m.is_open and m.token_url is not null
    where p.id = $1 and p.members_url is not null`,
);

/** $1 place. */
export const askForMembers = statement(
  'partner-members-ask',
  `insert into partner_reading (place_id, asked_at) values ($1, now())
   on conflict (place_id) do update set asked_at = excluded.asked_at`,
);

/** $1 place. */
export const dropMembers = statement(
  'partner-members-drop',
  `delete from partner_member where place_id = $1`,
);

/** `members`: each subject once. */
export const addMembers = statement<object, { placeId: string; members: string }>(
  'partner-members-add',
  `insert into partner_member (place_id, subject, name, role, is_active)
   select :placeId, n.subject, left(n.name, 300), n.role, n."isActive"
     from jsonb_to_recordset(:members::jsonb) as n (subject text, name text, role text, "isActive" boolean)`,
);

/** It came to its end, or not, and then says why; of a place that is gone nothing is said. */
export const membersRead = statement<object, { placeId: string; trouble: ResultTrouble | null }>(
  'partner-members-read',
  `insert into partner_reading as r (place_id, trouble, read_at)
   select p.id, :trouble::text, case when :trouble::text is null then now() end
     from partner_place p where p.id = :placeId
   on conflict (place_id) do update
      set asked_at = null, trouble = excluded.trouble, read_at = coalesce(excluded.read_at, r.read_at)`,
);

export const sweepMembers = statement(
  'partner-members-sweep',
  `with old as (update partner_reading set read_at = null
                 where read_at < now() - interval '${KEPT} days' returning place_id)
   delete from partner_member where place_id in (select place_id from old)`,
);

/** Of the place $1: everybody who is there, here, or both. Whoever is there or came by it counts as here with a seat. */
const BOTH = `
  place as (
    select p.id, p.platform_id, p.edition_id
      from partner_place p
      join partner_reading r on r.place_id = p.id and r.read_at is not null
     where p.id = $1),
  there as (
    select m.subject, m.name, m.role, m.is_active from place p join partner_member m on m.place_id = p.id),
  here as (
    select k.subject, a.full_name as name
      from place p
      join partner_account k on k.platform_id = p.platform_id
      join account own on own.id = k.person_id
      join account a on a.id = coalesce(own.merged_into, own.id)
      join participant e on e.person_id = a.id and e.edition_id = p.edition_id and e.holds_seat
     where exists (select from partner_guest g where g.place_id = p.id and g.account_id = k.id)
        or exists (select from there t where t.subject = k.subject)),
  compared as (
    select coalesce(h.subject, t.subject) as subject, coalesce(h.name, t.name) as name,
           case when h.subject is null and t.is_active and ${learnsThere} then 'not-here'
                when h.subject is not null and not coalesce(t.is_active, false) then 'not-there'
                when h.subject is not null and not ${learnsThere} then 'teaches-there' end as difference,
           h.subject is not null and t.is_active and ${learnsThere} as agrees
      from there t
      full join here h on h.subject = t.subject)`;

/** $1 place. */
export const membersOfPlace = statement<Omit<PlaceMembers, 'differences'>>(
  'partner-members-of-place',
  `with ${BOTH}
   select p.id, p.title, p.context, m.name as platform,
          p.members_url is not null and m.is_open and m.token_url is not null as "canRead",
          r.asked_at is not null as "isReading", r.read_at as "readAt", r.trouble,
          (select count(*)::int from compared c where c.agrees) as agreeing,
          (select count(*)::int from compared c where c.difference is not null) as differing
     from partner_place p
     join partner_platform m on m.id = p.platform_id
     left join partner_reading r on r.place_id = p.id
    where p.id = $1`,
);

/** $1 place. */
export const differencesOfPlace = statement<MemberDifference>(
  'partner-members-differences',
  `with ${BOTH}
   select c.subject, c.name, c.difference
     from compared c
    where c.difference is not null and c.subject is not null
    order by c.difference, lower(c.name), c.subject limit 200`,
);
