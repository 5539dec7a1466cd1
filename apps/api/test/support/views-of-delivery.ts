import { type ViewCase } from './views-of-people.ts';

const ANA = 'select id from enrolment where person_id = $1';
const HER_EDITION = 'select edition_id from enrolment where person_id = $1';
const HER_GROUP = 'select group_id from enrolment where person_id = $1';

const status = (word: string) => `update enrolment set status = '${word}' where person_id = $1`;
const edition = (set: string) => `update edition set ${set} where id = (${HER_EDITION})`;
const zone = (name: string) => `update edition_group set time_zone = '${name}' where id = (${HER_GROUP})`;

const EAST = 'Pacific/Kiritimati';
const todayIn = (name: string) => `(now() at time zone '${name}')::date`;

/** Of one half day of an hour, that was yesterday; `group`: an expression. */
const session = (group = 'null') => [
  `insert into live_session (id, edition_id, group_id, titles, mode, place)
   select $3, (${HER_EDITION}), ${group}, '{"es":"Taller"}', 'room', 'Sala'`,
  `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($3, $3, now() - interval '1 day', 60)`,
];
/** Half of the hour is over. */
const running = `update session_half_day set starts_at = now() - interval '30 minutes' where id = $3`;
const called = 'update live_session set cancelled_at = now() where id = $3';
const came = (presence: string, minutes: string) => [
  `insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, evidence, recorded_by, said_at)
   select $3, (${ANA}), $3, '${presence}', ${minutes}, 'manual', $2, now()`,
  `insert into attendance (enrolment_id, half_day_id, entry_id, presence, minutes, evidence, is_corrected, said_at)
   select (${ANA}), $3, $3, '${presence}', ${minutes}, 'manual', false, now()`,
];
const madeUp = `insert into made_up_session (id, enrolment_id, session_id, reason, decided_by) select $3, (${ANA}), $3, 'task', $2`;
const anotherGroup = `(select id from edition_group where edition_id = (${HER_EDITION}) and id <> (${HER_GROUP}) limit 1)`;
const walkIn = `
  insert into attendance_walk_in (id, half_day_id, group_id, name, presence, recorded_by, said_at)
  select $3, $3, (${HER_GROUP}), 'Inés Paz', 'whole', $2, now()`;

const SEAT = 'select holds_seat, takes_work from participant where person_id = $1';
const MINUTES = `
  select planned_minutes, is_recorded, present_minutes::int, counted_minutes::int from expected_half_day where enrolment_id = (${ANA})`;

const people: Record<string, ViewCase[]> = {
  participant: [
    ['holds a seat and takes work', [], SEAT, { holds_seat: true, takes_work: true }],
    ['on hold keeps the seat', [status('on_hold')], SEAT, { holds_seat: true, takes_work: false }],
    ['done still takes work', [status('completed')], SEAT, { holds_seat: true, takes_work: true }],
    ['gone has no seat', [status('withdrawn')], SEAT, { holds_seat: false, takes_work: false }],
    ['gone elsewhere has none here', [status('transferred')], SEAT, { holds_seat: false, takes_work: false }],
  ],
  enrolment_window: [
    [
      'ends with the last day of the edition in the zone of the group',
      [zone(EAST), edition(`starts_on = '2026-01-01', ends_on = '2026-11-30'`)],
      'select last_day::text, ends_at from enrolment_window where person_id = $1',
      { last_day: '2026-11-30', ends_at: new Date('2026-11-30T10:00:00.000Z') },
    ],
    [
      'ends with a later day of the own',
      [
        zone('UTC'),
        edition(`starts_on = '2026-01-01', ends_on = '2026-11-30'`),
        `update enrolment set extended_to = '2026-12-05' where person_id = $1`,
      ],
      'select last_day::text, ends_on::text, ends_at from enrolment_window where person_id = $1',
      { last_day: '2026-12-05', ends_on: '2026-11-30', ends_at: new Date('2026-12-06T00:00:00.000Z') },
    ],
    [
      'has no end where the edition has none',
      [edition('ends_on = null'), `update enrolment set extended_to = '2026-12-05' where person_id = $1`],
      'select last_day, ends_at from enrolment_window where person_id = $1',
      { last_day: null, ends_at: null },
    ],
    [
      'is to come until the day has begun where the group is',
      [zone(EAST), edition(`starts_on = ${todayIn(EAST)} + 1`)],
      `select begins_on = ${todayIn(EAST)} + 1 as is_tomorrow, today = ${todayIn(EAST)} as is_today from enrolment_window where person_id = $1`,
      { is_tomorrow: true, is_today: true },
    ],
    [
      'has begun on its first day',
      [zone(EAST), edition(`starts_on = ${todayIn(EAST)}`)],
      'select begins_on from enrolment_window where person_id = $1',
      { begins_on: null },
    ],
  ],
  recorded_attendance: [
    [
      'tells who was there for a part',
      [...session(), ...came('part', '20')],
      `select presence, minutes, is_present from recorded_attendance where enrolment_id = (${ANA})`,
      { presence: 'part', minutes: 20, is_present: true },
    ],
    [
      'tells who was not',
      [...session(), ...came('absent', 'null')],
      `select is_present from recorded_attendance where enrolment_id = (${ANA})`,
      { is_present: false },
    ],
  ],
  attendance_said: [
    [
      'tells when',
      [...session(), ...came('whole', 'null')],
      `select recorded_at <= now() as is_known from attendance_said where enrolment_id = (${ANA})`,
      { is_known: true },
    ],
  ],
  expected_half_day: [
    [
      'counts nothing of who was not seen',
      session(),
      MINUTES,
      { planned_minutes: 60, is_recorded: false, present_minutes: 0, counted_minutes: 0 },
    ],
    [
      'counts all of who was there',
      [...session(), ...came('whole', 'null')],
      MINUTES,
      { planned_minutes: 60, is_recorded: true, present_minutes: 60, counted_minutes: 60 },
    ],
    [
      'counts no more of a part than was planned',
      [...session(), ...came('part', '90')],
      MINUTES,
      { planned_minutes: 60, is_recorded: true, present_minutes: 60, counted_minutes: 60 },
    ],
    [
      'counts whole what a task made up for, though nobody was there',
      [...session(), madeUp],
      MINUTES,
      { planned_minutes: 60, is_recorded: false, present_minutes: 0, counted_minutes: 60 },
    ],
    [
      'counts nothing of a task that was taken back',
      [...session(), madeUp, 'update made_up_session set withdrawn_at = now() where id = $3'],
      MINUTES,
      { planned_minutes: 60, is_recorded: false, present_minutes: 0, counted_minutes: 0 },
    ],
    [
      'counts nothing before its last minute is over, neither of who is there nor of a task',
      [...session(), running, ...came('part', '30'), madeUp],
      'select is_over, present_minutes::int, counted_minutes::int from expected_half_day where half_day_id = $3',
      { is_over: false, present_minutes: 0, counted_minutes: 0 },
    ],
    [
      'is over with its last minute',
      [...session(), `update session_half_day set starts_at = now() - interval '60 minutes' where id = $3`],
      'select is_over from expected_half_day where half_day_id = $3',
      { is_over: true },
    ],
    ['is none that was called off', [...session(), called], MINUTES, null],
    ['is none of another group', [...session(anotherGroup)], MINUTES, null],
  ],
  made_up: [
    ['holds', [...session(), madeUp], 'select holds from made_up where id = $3', { holds: true }],
    [
      'is known when it was taken back',
      [...session(), madeUp, 'update made_up_session set withdrawn_at = now() where id = $3'],
      'select holds from made_up where id = $3',
      { holds: false },
    ],
  ],
  walk_in: [
    [
      'has a name before it is known who it was',
      [...session(), walkIn],
      'select name, enrolment_id from walk_in where id = $3',
      { name: 'Inés Paz', enrolment_id: null },
    ],
  ],
};

const OFFERED = `select phase from offering where id = (${HER_EDITION})`;

const plans: Record<string, ViewCase[]> = {
  offering: [
    [
      'is current on its last day in its own zone',
      [edition(`time_zone = '${EAST}', starts_on = '2020-01-01', ends_on = ${todayIn(EAST)}`)],
      OFFERED,
      { phase: 'current' },
    ],
    [
      'is past the day after',
      [edition(`time_zone = '${EAST}', starts_on = '2020-01-01', ends_on = ${todayIn(EAST)} - 1`)],
      OFFERED,
      { phase: 'past' },
    ],
    [
      'is to come',
      [edition(`starts_on = ${todayIn(EAST)} + 2, ends_on = null`)],
      OFFERED,
      { phase: 'coming' },
    ],
    ['is closed whatever the day', [edition('closed_at = now()')], OFFERED, { phase: 'closed' }],
  ],
  cohort: [
    [
      'has the days of its edition in its own zone',
      [zone(EAST), edition(`starts_on = ${todayIn(EAST)} + 1, ends_on = '2030-01-31'`)],
      `select country_code, begins_on = ${todayIn(EAST)} + 1 as is_tomorrow, ends_at from cohort where id = (${HER_GROUP})`,
      { country_code: 'MX', is_tomorrow: true, ends_at: new Date('2030-01-31T10:00:00.000Z') },
    ],
  ],
  helper_said: [
    [
      'says when and how somebody is reached',
      [`insert into helper_note (person_id, hours, how, changed_at) values ($2, 'Mornings', null, now())`],
      'select hours, how from helper_said where person_id = $2',
      { hours: 'Mornings', how: null },
    ],
  ],
  current_facilitator: [
    [
      'accompanies a group',
      [`insert into group_facilitator (id, group_id, person_id) select $3, (${HER_GROUP}), $2`],
      `select person_id = $2 as is_carla from current_facilitator where group_id = (${HER_GROUP})`,
      { is_carla: true },
    ],
    [
      'is nobody who did so before',
      [`insert into group_facilitator (id, group_id, person_id, until) select $3, (${HER_GROUP}), $2, now()`],
      `select person_id from current_facilitator where group_id = (${HER_GROUP})`,
      null,
    ],
  ],
  module_opening: [
    [
      'is the first moment of the day in the zone of the group',
      [
        zone(EAST),
        `insert into edition_release (edition_id, module_id, opens_on) select (${HER_EDITION}), $3, '2026-12-01'`,
      ],
      `select opens_on::text, opens_at from module_opening where group_id = (${HER_GROUP}) and module_id = $3`,
      { opens_on: '2026-12-01', opens_at: new Date('2026-11-30T10:00:00.000Z') },
    ],
    [
      'is of no group where an edition has none yet',
      [
        `insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, time_zone)
         select $3, course_id, version_id, 'new', titles, route, audience, locales, starts_on, time_zone from edition where id = (${HER_EDITION})`,
        `insert into edition_release (edition_id, module_id, opens_on) select $3, $3, '2026-12-01'`,
      ],
      `select opens_on::text, group_id from module_opening where edition_id = $3`,
      { opens_on: '2026-12-01', group_id: null },
    ],
  ],
  applied_correction: [
    [
      'tells of what and in which activities',
      [
        `insert into course_version select (jsonb_populate_record(v, jsonb_build_object('id', $3, 'number', 99, 'content_hash', 'new'))).* from course_version v
          where v.id = (select version_id from edition where id = (${HER_EDITION}))`,
        `insert into edition_correction (id, edition_id, from_version_id, to_version_id, notes, activity_ids, has_changed_keys, applied_by)
         select $3, (${HER_EDITION}), $3, version_id, '{"es":"Dos cifras"}', array[$3], false, $2 from edition where id = (${HER_EDITION})`,
      ],
      `select notes, activity_ids = array[$3] as is_there from applied_correction where from_version_id = $3`,
      { notes: { es: 'Dos cifras' }, is_there: true },
    ],
  ],
  seat_quota: [
    [
      'keeps places',
      [
        `insert into edition_quota (id, edition_id, country_code, seats) select $3, (${HER_EDITION}), 'MX', 3`,
      ],
      'select country_code, institution_kind, seats from seat_quota where id = $3',
      { country_code: 'MX', institution_kind: null, seats: 3 },
    ],
  ],
  live_half_day: [
    [
      'is one of all groups',
      session(),
      'select group_id, titles, planned_minutes, is_cancelled from live_half_day where id = $3',
      { group_id: null, titles: { es: 'Taller' }, planned_minutes: 60, is_cancelled: false },
    ],
    [
      'is known when it was called off',
      [...session(), called],
      'select is_cancelled from live_half_day where id = $3',
      { is_cancelled: true },
    ],
    [
      'is not over while it runs',
      [...session(), running],
      'select is_over, ends_at > now() as ends_later from live_half_day where id = $3',
      { is_over: false, ends_later: true },
    ],
    [
      'is over with its last minute',
      session(),
      'select is_over from live_half_day where id = $3',
      { is_over: true },
    ],
    [
      'lacks an address where it is held online and has none',
      [...session(), `update live_session set mode = 'webinar', place = null where id = $3`],
      'select lacks_address from live_half_day where id = $3',
      { lacks_address: true },
    ],
    [
      'lacks none in a room',
      session(),
      'select lacks_address from live_half_day where id = $3',
      { lacks_address: false },
    ],
  ],
};

const NEW_PROGRAMME = `insert into programme (id, key) values ($3, 'new-line')`;
const named = (from: string, to: string) => `
  insert into programme_name (id, programme_id, names, valid_from, valid_to)
  values ($3, $3, '{"es":"Línea","en":"Line","fr":"Ligne"}', ${from}, ${to})`;
const paying = (from: string, to: string) => `
  insert into programme_donor (id, programme_id, names, acknowledgement, valid_from, valid_to)
  values ($3, $3, '{"es":"D","en":"D","fr":"D"}', '{"es":"D","en":"D","fr":"D"}', ${from}, ${to})`;
const PAYS = 'select pays_today from donor where id = $3';

const programmes: Record<string, ViewCase[]> = {
  programme_today: [
    [
      'has the name of today',
      [NEW_PROGRAMME, named('current_date', 'null')],
      `select names ->> 'en' as name from programme_today where id = $3`,
      { name: 'Line' },
    ],
    [
      'keeps its last name when no other has begun',
      [NEW_PROGRAMME, named('current_date - 2', 'current_date - 1')],
      `select names ->> 'en' as name from programme_today where id = $3`,
      { name: 'Line' },
    ],
    [
      'is called by its key before it has a name',
      [NEW_PROGRAMME],
      `select names ->> 'en' as name from programme_today where id = $3`,
      { name: 'new-line' },
    ],
  ],
  donor: [
    [
      'pays on the last day',
      [NEW_PROGRAMME, paying('current_date - 9', 'current_date')],
      PAYS,
      { pays_today: true },
    ],
    [
      'paid until yesterday',
      [NEW_PROGRAMME, paying('current_date - 9', 'current_date - 1')],
      PAYS,
      { pays_today: false },
    ],
    [
      'will pay from tomorrow',
      [NEW_PROGRAMME, paying('current_date + 1', 'null')],
      PAYS,
      { pays_today: false },
    ],
  ],
};

export const viewsOfDelivery: Record<string, ViewCase[]> = { ...people, ...plans, ...programmes };
