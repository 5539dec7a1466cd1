import { statement } from '@campus/platform/database/database.ts';
import { isCoordinating } from '@campus/people';
import { type ContactRole } from './contacts.type.ts';

export interface ContactsRow {
  enrolment_id: string;
  edition_titles: Record<string, string>;
  address: string | null;
  people: {
    name: string;
    role: ContactRole;
    address: string | null;
    hours: string | null;
    how: string | null;
  }[];
}

/**
 * The helpers of the courses somebody is enrolled in. $1 person. Coordinators of all countries are named
 * where nobody coordinates the country. Addresses of people are shown only where the edition has no mailbox.
 */
export const contactsOf = statement<ContactsRow>(
  'course-contacts',
  `select e.id as enrolment_id, e.edition_titles, e.contact_address as address,
          (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'role', c.role,
                                                        'hours', c.hours, 'how', c.how,
                                                        'address', case when e.contact_address is null
                                                                          then c.address end)
                                     order by c.turn, c.name), '[]')
             from (select distinct on (h.id) h.id, concat_ws(' ', h.given_names, h.first_surname) as name,
                          near.role, near.turn, mail.address, said.hours, said.how
                     from (select f.person_id, 'facilitator' as role, 1 as turn
                             from current_facilitator f
                            where f.group_id = e.group_id
                           union all
                           select r.person_id, 'coordinator',
                                  case when r.country_code is null then 3 else 2 end
                             from role_in_force r
                            where ${isCoordinating}
                              and (r.country_code = land.code
                                   or (r.country_code is null
                                       and not exists (select from role_in_force r
                                                         join account at on at.id = r.person_id
                                                        where ${isCoordinating}
                                                          and r.country_code = land.code
                                                          and at.disabled_at is null)))) near
                     join account h on h.id = near.person_id and h.disabled_at is null
                     left join current_address mail on mail.person_id = h.id
                     left join helper_said said on said.person_id = h.id
                    order by h.id, near.turn limit 6) c) as people
     from enrolment_window e
     join account p on p.id = e.person_id
     cross join lateral (select coalesce(e.group_country, p.country_code) as code) land
    where e.person_id = $1 and e.takes_work
    order by e.enrolled_at desc, e.id limit 10`,
);
