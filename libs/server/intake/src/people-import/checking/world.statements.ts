import { type Actor } from '@campus/platform/auth/actor.ts';
import { statement } from '@campus/platform/database/database.ts';
import { nominationHolds } from '@campus/delivery';
import { plainInSql, servedFirst, type Sex } from '@campus/people';
import { type CountryNames } from '../reading/word-values.ts';
import { type EarlierMeaning, type InstitutionRow, type PostRow } from './known-places.ts';
import { type KnownAssignment } from './world.ts';

export interface KnownRow {
  id: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  country_code: string | null;
  sex: Sex | null;
  current_address: string;
  is_disabled: boolean;
  assignments: KnownAssignment[];
}

const KNOWN = `
  p.id, p.given_names, p.first_surname, p.second_surname, p.country_code, p.sex, c.address as current_address,
  p.disabled_at is not null as is_disabled, coalesce(a.assignments, '[]') as assignments`;
const SERVES = `
  join current_address c on c.person_id = p.id
  left join lateral (
    select json_agg(json_build_object('institutionId', duty.institution_id,
                                      'institution', coalesce(duty.acronym, duty.institution),
                                      'postId', duty.post_id, 'post', duty.post, 'position', duty.position,
                                      'from', duty.from_date, 'hasBegun', duty.has_begun,
                                      'isCurrent', duty.turn is not distinct from 1)) as assignments
      from (select duty.*,
                   case when duty.is_served
                          then row_number() over (partition by duty.is_served
                                                  order by ${servedFirst}) end as turn
              from posting duty
             where duty.person_id = p.id) duty) a on true`;

/** $1 addresses in small letters: everybody who has or had one of them. */
export const holdersOf = statement<KnownRow & { address_key: string; is_current: boolean }>(
  'people-by-addresses',
  `select e.address_key, e.valid_to is null as is_current, ${KNOWN}
     from known_address e
     join account o on o.id = e.person_id
     join account p on p.id = coalesce(o.merged_into, o.id) ${SERVES}
    where e.address_key = any($1)
    order by e.valid_to desc nulls first, p.id`,
);

/** $1 countries, $2 names as `plainWords` writes given names and first surname. */
export const namesakesOf = statement<KnownRow & { name_key: string }>(
  'people-by-names',
  `select named.name_key, ${KNOWN}
     from (select q.id, ${plainInSql} as name_key
             from account q
            cross join lateral (select q.given_names || ' ' || q.first_surname as words) said
            where q.country_code = any($1) and q.merged_into is null) named
     join account p on p.id = named.id ${SERVES}
    where named.name_key = any($2) order by p.id`,
);

export type CountryRow = CountryNames;

export const allCountries = statement<CountryRow>('countries-all', `select code, names from known_country`);

/** $1 countries. */
export const institutionsIn = statement<InstitutionRow>(
  'institutions-in-countries',
  `select id, country_code, kind, name, acronym
     from known_institution
    where country_code is null or country_code = any($1)
    order by id`,
);
export const postsOf = statement<PostRow>(
  'posts-of-countries',
  `select id, sending_country_code, kind, city, time_zone
     from known_post
    where sending_country_code = any($1)
    order by id`,
);

/** $1 countries: what texts meant in lists before this one. */
export const earlierMeanings = statement<EarlierMeaning>(
  'list-meanings-of-countries',
  `select field, country_code as country, text_key, place_id
     from list_meaning
    where country_code = any($1)
    order by field, country_code, text_key`,
);

/** $1 edition, $2 people. */
export const enrolledIn = statement<{ person_id: string; status: string }>(
  'enrolled-in-edition',
  `select person_id, status from participant where edition_id = $1 and person_id = any($2)`,
);
/**
 * `held`: the addresses for which a nomination keeps a seat; `nominated`: those of everybody who is nominated;
 * `call_id`: the call whose waiting list takes nominees, the newest.
 */
export const editionState = statement<{
  id: string;
  closed_at: Date | null;
  held: string[];
  nominated: string[];
  call_id: string | null;
}>(
  'edition-state',
  `select ed.id, ed.closed_at,
          array(select n.address_key
                  from nomination n
                 where n.edition_id = ed.id and n.address_key is not null and ${nominationHolds}) as held,
          array(select n.address_key
                  from nomination n
                 where n.edition_id = ed.id
                   and n.address_key is not null
                   and n.state in ('submitted', 'under_review', 'accepted', 'waitlisted', 'confirmed',
                                   'enrolled')) as nominated,
          (select c.id
             from call c
            where c.edition_id = ed.id and c.state <> 'draft'
            order by c.opens_on desc, c.id desc limit 1) as call_id
     from offering ed
    where ed.id = $1`,
);

/** Who asked for the import still has which roles: they may have changed since. */
export const grantsOf = statement<{ locale: string; time_zone: string; grants: Actor['grants'] }>(
  'grants-of-person',
  `select p.locale, p.time_zone, coalesce((select json_agg(json_build_object('role', g.role, 'country', g.country_code))
            from role_in_force g where g.person_id = p.id), '[]') as grants
     from account p where p.id = $1 and p.disabled_at is null`,
);
