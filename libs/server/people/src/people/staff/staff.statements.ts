import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { administers, worksHere, type Role } from '../people.access.ts';

export interface StaffRow {
  id: string;
  full_name: string;
  email: string;
  country: string | null;
  is_disabled: boolean;
  roles: { role: Role; country: string | null }[];
  sessions: number;
  last_used_at: Date | null;
  has_factor: boolean;
  total: number;
}

/** `pattern` null: everybody of staff; words also find learners, who may be given a role. */
const FOUND = `
     from person p
     join person_email e on e.person_id = p.id and e.valid_to is null
    where p.erased_at is null
      and p.merged_into is null
      and case when :pattern::text is null
                 then exists (select from role_grant g
                               where g.person_id = p.id and g.revoked_at is null and ${worksHere})
               else p.search_key like :pattern or lower(e.address) like :pattern end`;

const HAS_FACTOR = `(exists (select from held_factor h where h.person_id = p.id)
  or exists (select from held_passkey k where k.person_id = p.id))`;

/** `hasFactor` null: with a second factor, of which a passkey is one, or without. */
export const listStaff = filteredStatement<
  StaffRow,
  { pattern: string | null; hasFactor: boolean | null; limit: number; offset: number }
>(
  'staff-list',
  `select p.id, concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as full_name,
          e.address as email, p.country_code as country, p.disabled_at is not null as is_disabled,
          coalesce((select json_agg(json_build_object('role', g.role, 'country', g.country_code)
                                    order by g.role, g.country_code)
                      from role_grant g
                     where g.person_id = p.id and g.revoked_at is null), '[]') as roles,
          (select count(*)::int from open_session s where s.person_id = p.id) as sessions,
          p.last_used_at, ${HAS_FACTOR} as has_factor, count(*) over ()::int as total
   ${FOUND}
      and (:hasFactor::boolean is null or ${HAS_FACTOR} = :hasFactor)
    order by p.search_key, p.id limit :limit offset :offset`,
);

/** Those who can sign in today, by surname; at most ten, which is more than anybody would write to. */
export const listAdministrators = statement<{ person_id: string; full_name: string; email: string }>(
  'staff-administrators',
  `select p.id as person_id, concat_ws(' ', p.given_names, p.first_surname, p.second_surname) as full_name,
          e.address as email
     from person p
     join person_email e on e.person_id = p.id and e.valid_to is null
    where p.erased_at is null and p.merged_into is null and p.disabled_at is null
      and exists (select from role_grant g
                   where g.person_id = p.id and g.revoked_at is null and ${administers})
    order by p.search_key, p.id limit 10`,
);

export const countFactors = filteredStatement<{ held: number; lacking: number }, { pattern: string | null }>(
  'staff-count-factors',
  `select count(*) filter (where ${HAS_FACTOR})::int as held,
          count(*) filter (where not ${HAS_FACTOR})::int as lacking
   ${FOUND}`,
);

/** Anyone who changes what a person may do has the row until it is done. */
export const lockMember = statement<{ id: string; country: string | null }>(
  'staff-lock',
  `select id, country_code as country
     from person
    where id = $1 and erased_at is null and merged_into is null for update`,
);
