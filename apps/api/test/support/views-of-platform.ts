import { type ViewCase } from './views-of-people.ts';

const session = (person: string, age: string) => `
  insert into session (token_hash, person_id, created_at, expires_at)
  values ('\\x01', ${person}, now() - interval '${age}', now() + interval '1 day')`;
const unused = (person: string, time: string) => `
  insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
  values ('\\x01', ${person}, now() - interval '11 hours', now() - interval '${time}', now() + interval '1 day')`;
const open = (person: string) => `select true as is_open from open_session where person_id = ${person}`;

export const viewsOfPlatform: Record<string, ViewCase[]> = {
  bouncing_address: [
    [
      'gives mail back',
      [
        `insert into mail_bounce (address_key, status, reported_by) values ('ana@demo.campus.example', '5.1.1', 'smtp')`,
      ],
      'select address_key from bouncing_address',
      { address_key: 'ana@demo.campus.example' },
    ],
  ],
  written_mail: [
    [
      'waits until it is sent',
      [
        `insert into mail (id, to_address, locale, template, subject, text_body, html_body)
         values ($3, 'ana@demo.campus.example', 'es', 'welcome', 'Hello', '', '')`,
      ],
      'select subject, sent_at, failures from written_mail where id = $3',
      { subject: 'Hello', sent_at: null, failures: 0 },
    ],
  ],
  open_session: [
    ['lets a learner in for weeks', [session('$1', '29 days')], open('$1'), { is_open: true }],
    ['ends after thirty days', [session('$1', '31 days')], open('$1'), null],
    ['lets staff in for some hours', [session('$2', '11 hours')], open('$2'), { is_open: true }],
    ['ends for staff after half a day', [session('$2', '13 hours')], open('$2'), null],
    [
      'lets a learner in who has done nothing for hours',
      [unused('$1', '9 hours')],
      open('$1'),
      { is_open: true },
    ],
    ['ends for staff who do nothing for four hours', [unused('$2', '241 minutes')], open('$2'), null],
    [
      'waits for the code of who has a second factor',
      [
        session('$2', '1 minute'),
        `insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
         values ($3, $2, 'Phone', '\\x01', now(), 1)`,
      ],
      open('$2'),
      null,
    ],
  ],
  job_server: [
    [
      'has given a sign of life',
      [`insert into job_worker (id, session_name, seen_at) values ('one', 'one', now())`],
      `select seen_at = now() as is_alive from job_server where id = 'one'`,
      { is_alive: true },
    ],
  ],
  security_log: [
    [
      'says who was let in',
      [
        `insert into security_event (digest, first_at, last_at, kind, times, person_id) values ('a', now(), now(), 'signed_in', 1, $1)`,
      ],
      'select kind, times from security_log where person_id = $1',
      { kind: 'signed_in', times: 1 },
    ],
  ],
  security_burst: [
    [
      'goes on until it has ended',
      [
        `insert into security_alert (id, rule, subject, times, begun_at, last_at) values ($3, 'rule', 'a', 9, now(), now())`,
      ],
      'select times, ended_at, told_at from security_burst where id = $3',
      { times: 9, ended_at: null, told_at: null },
    ],
  ],
};
