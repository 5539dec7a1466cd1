import { type ViewCase } from './views-of-people.ts';

const call = `
  insert into call (id, edition_id, titles, texts, opens_on, closes_on, time_zone, contact_name, contact_address)
  select $3, e.edition_id, '{"es": "Llamado"}', '{}', '2026-01-01', '2026-02-01', 'UTC', 'Carla', 'carla@example.org'
    from enrolment e where e.person_id = $1`;
const nominated = (state: string) => `
  insert into nomination (id, call_id, edition_id, client_key, source, state, given_names, first_surname, address, institution_name, institution_kind, locale)
  select $3, c.id, c.edition_id, $3, 'coordinator', '${state}', 'Eva', 'Luna', 'Eva@example.org', 'SRE', 'foreign_ministry', 'es'
    from call c where c.id = $3`;

export const viewsOfIntake: Record<string, ViewCase[]> = {
  seat_claim: [
    [
      'says for which address, and how far it has come',
      [call, nominated('accepted')],
      'select address_key, state, enrolment_id, is_told from seat_claim where id = $3',
      { address_key: 'eva@example.org', state: 'accepted', enrolment_id: null, is_told: false },
    ],
  ],
  waiting_nominee: [
    [
      'is on a waiting list',
      [call, nominated('waitlisted')],
      'select name from waiting_nominee where id = $3',
      { name: 'Eva Luna' },
    ],
    [
      'is nobody who has a seat',
      [call, nominated('accepted')],
      'select name from waiting_nominee where id = $3',
      null,
    ],
  ],
  nominated_person: [
    [
      'is a draft before it is sent off',
      [call, nominated('draft')],
      'select is_submitted, was_accepted from nominated_person where id = $3',
      { is_submitted: false, was_accepted: false },
    ],
    [
      'was accepted before it is confirmed',
      [call, nominated('accepted')],
      'select is_submitted, was_accepted, has_confirmed from nominated_person where id = $3',
      { is_submitted: true, was_accepted: true, has_confirmed: false },
    ],
    [
      'had confirmed, though they never came',
      [call, nominated('no_show')],
      `select was_accepted, has_confirmed, call_titles ->> 'es' as call from nominated_person where id = $3`,
      { was_accepted: true, has_confirmed: true, call: 'Llamado' },
    ],
  ],
  call_for_nominations: [
    [
      'is of an edition',
      [call],
      'select count(*)::int as calls from call_for_nominations c join edition ed on ed.id = c.edition_id',
      { calls: 1 },
    ],
    [
      'stands where it is left, before it is opened',
      [call],
      'select phase, closes_on::text, countries from call_for_nominations where id = $3',
      { phase: 'draft', closes_on: '2026-02-01', countries: [] },
    ],
    [
      'is closed once its last day is over',
      [call, `update call set state = 'open' where id = $3`],
      'select phase from call_for_nominations where id = $3',
      { phase: 'closed' },
    ],
  ],
  inviting_link: [
    [
      'is of an institution',
      [
        call,
        `insert into call_link (id, call_id, token_hash, label, institution_name, institution_kind, locale, max_nominations, expires_at)
         values ($3, $3, '', 'SRE', 'Relaciones Exteriores', 'foreign_ministry', 'es', 5, now())`,
      ],
      'select call_id = id as is_of_call, institution_name, country_code from inviting_link',
      { is_of_call: true, institution_name: 'Relaciones Exteriores', country_code: null },
    ],
  ],
  list_of_nominees: [
    [
      'is called by its file',
      [
        call,
        `insert into nominee_list (id, call_id, owner_id, file_name) values ($3, $3, $2, 'nominees.xlsx')`,
      ],
      'select file_name from list_of_nominees',
      { file_name: 'nominees.xlsx' },
    ],
  ],
  list_of_people: [
    [
      'is called by its file',
      [
        `insert into people_import (id, owner_id, file_name, file_bytes, status) values ($3, $2, 'people.xlsx', 1, 'reading')`,
      ],
      'select file_name from list_of_people',
      { file_name: 'people.xlsx' },
    ],
  ],
};
