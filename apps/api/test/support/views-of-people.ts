/** What happened before, about Ana (`$1`), Carla (`$2`) and something new (`$3`), and what a view then returns. */
export type ViewCase = [what: string, happened: string[], says: string, answer: object | null];

const serving = (from: string, to: string) => `
  insert into assignment (id, person_id, institution_id, position, from_date, to_date)
  select $3, $1, i.id, 'New', ${from}, ${to} from institution i where i.acronym = 'SRE'`;
const factor = (confirmed: string) => `
  insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
  values ($3, $2, 'Phone', '\\x01', ${confirmed})`;
const nothingElse = 'delete from assignment where person_id = $1';
const today = '(now() at time zone (select time_zone from person where id = $1))::date';

/** Who serves where on which day has more cases in people/serving.api.spec.ts. */
export const viewsOfPeople: Record<string, ViewCase[]> = {
  posting: [
    [
      'says whereto, and who sends',
      [],
      'select post, host, sending, institution, time_zone from posting where person_id = $1',
      {
        post: 'Quetzaltenango',
        host: 'GT',
        sending: 'MX',
        institution: null,
        time_zone: 'America/Guatemala',
      },
    ],
    [
      'is served on its last day',
      [nothingElse, serving(`'2020-01-01'`, today)],
      'select has_begun, has_ended, is_served, sending from posting where person_id = $1',
      { has_begun: true, has_ended: false, is_served: true, sending: 'MX' },
    ],
    [
      'has ended the day after',
      [nothingElse, serving(`'2020-01-01'`, `${today} - 1`)],
      'select has_begun, has_ended, is_served from posting where person_id = $1',
      { has_begun: true, has_ended: true, is_served: false },
    ],
    [
      'is to come before its first day',
      [nothingElse, serving(`${today} + 1`, 'null')],
      'select has_begun, has_ended, is_served from posting where person_id = $1',
      { has_begun: false, has_ended: false, is_served: false },
    ],
  ],
  current_duty: [
    [
      'is the posting that is served',
      [],
      'select post, host, sending from current_duty where person_id = $1',
      { post: 'Quetzaltenango', host: 'GT', sending: 'MX' },
    ],
    [
      'is one: of several the one begun last',
      [serving(today, 'null')],
      'select institution_kind, (count(*) over ())::int as duties from current_duty where person_id = $1',
      { institution_kind: 'foreign_ministry', duties: 1 },
    ],
    [
      'is none where nothing is served today',
      [nothingElse, serving(`${today} + 1`, 'null')],
      'select id from current_duty where person_id = $1',
      null,
    ],
  ],
  sending_country: [
    [
      'is that of the post, whatever the account says',
      [`update person set country_code = 'CR' where id = $1`],
      'select code from sending_country where person_id = $1',
      { code: 'MX' },
    ],
    [
      'is that of the account where nobody serves anywhere',
      [`update person set country_code = 'CR' where id = $1`, nothingElse],
      'select code from sending_country where person_id = $1',
      { code: 'CR' },
    ],
  ],
  known_address: [
    [
      'is one that was given up, too',
      ['update person_email set valid_to = now() where person_id = $1'],
      `select address_key, valid_to is not null as is_over from known_address where person_id = $1`,
      { address_key: 'ana@demo.campus.example', is_over: true },
    ],
  ],
  given_role: [
    [
      'is one that was taken back, too',
      ['update role_grant set revoked_at = now() where person_id = $2'],
      'select role, revoked_at is not null as is_over from given_role where person_id = $2',
      { role: 'coordinator', is_over: true },
    ],
  ],
  held_factor: [
    [
      'asks for a code once it gave a right one',
      [factor(`now(), 1`)],
      'select true as is_held from held_factor where person_id = $2',
      { is_held: true },
    ],
    [
      'asks for none before',
      [factor(`null, null`)],
      'select true as is_held from held_factor where person_id = $2',
      null,
    ],
  ],
  held_passkey: [
    [
      'is of who has added one',
      [
        `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at)
         values ($3, $2, 'Phone', '\\x01', '\\x01', 0, '{}', false, now())`,
      ],
      'select true as is_held from held_passkey where person_id = $2',
      { is_held: true },
    ],
    ['is of nobody else', [], 'select true as is_held from held_passkey where person_id = $1', null],
  ],
  known_country: [
    [
      'has a name in every language',
      [],
      `select names ->> 'fr' as name from known_country where code = 'MX'`,
      { name: 'Mexique' },
    ],
  ],
  known_institution: [
    [
      'is of a country',
      [],
      `select kind, name from known_institution where country_code = 'MX'`,
      { kind: 'foreign_ministry', name: 'Secretaría de Relaciones Exteriores' },
    ],
  ],
  known_post: [
    [
      'has the clock of its city',
      [],
      `select city, time_zone from known_post where sending_country_code = 'MX'`,
      { city: 'Quetzaltenango', time_zone: 'America/Guatemala' },
    ],
  ],
  audited_act: [
    [
      'says who did what to which thing',
      [
        `insert into audit_event (id, actor_id, action, subject_type, subject_id, country_code, reason, detail)
         values ($3, $2, 'person.closed', 'person', $1, 'MX', 'asked to', '{}')`,
      ],
      'select actor_id = $2 as is_carla, action, subject_type, reason from audited_act where id = $3',
      { is_carla: true, action: 'person.closed', subject_type: 'person', reason: 'asked to' },
    ],
  ],
  audit_chain: [
    [
      'has every event, with the hash of what it says and of the one before',
      [
        `insert into audit_event (id, actor_id, action, subject_type, subject_id, detail)
         values ($3, $2, 'person.closed', 'person', $1, '{}')`,
        'set constraints all immediate',
      ],
      `select c.hash = sha256((select hash from audit_chain where number = c.number - 1)
                || convert_to(c.number || ' ' || a.payload, 'UTF8')) as holds
         from audit_chain c join audited_act a on a.id = c.event_id where a.id = $3`,
      { holds: true },
    ],
  ],
  country_participation: [
    [
      'is what a country is to the region',
      [`insert into country_role (id, country_code, role) values ($3, 'MX', 'rcm_member')`],
      'select country_code, role from country_participation where id = $3',
      { country_code: 'MX', role: 'rcm_member' },
    ],
  ],
};
