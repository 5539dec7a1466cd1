import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Small enough for PostgreSQL to put in its place. */
const END_OF_DAY = `
  create function end_of_day(day date, zone text) returns timestamptz language sql stable as
    $$ select (day + time '23:59:59.999') at time zone zone + interval '1 millisecond' $$;
  comment on function end_of_day is
    'When a day is over in a zone. It goes by the last millisecond because the first moment of the next day may come twice, where clocks go back over it.'`;

const todayIn = (zone: string): string => `(now() at time zone ${zone})::date`;

const LIVE = "status not in ('withdrawn', 'transferred')";
const WORKING = "status in ('active', 'completed')";
const SHORT = "when 'part' then least(a.minutes, h.planned_minutes) else 0 end";

/**
 * What delivery lets others read. Each view selects from one table or joins by key, without grouping or limit: PostgreSQL
 * takes it apart and plans as if the tables were named. A rule that many ask for is a column.
 */
const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'offering',
    'An edition as other domains know it: the course version it offers, its days, where it stands today in its own zone.',
    `select ed.id, ed.course_id, ed.version_id, ed.programme_id, ed.key, ed.titles, ed.route, ed.audience, ed.locales,
            ed.starts_on, ed.ends_on, ed.time_zone, ed.contact_address, ed.closed_at,
            ${todayIn('ed.time_zone')} as today, end_of_day(ed.ends_on, ed.time_zone) as ends_at,
            case when ed.closed_at is not null then 'closed'
                 when ed.starts_on > ${todayIn('ed.time_zone')} then 'coming'
                 when ed.ends_on < ${todayIn('ed.time_zone')} then 'past'
                 else 'current' end as phase
       from edition ed`,
  ],
  [
    'cohort',
    'A group as other domains know it: the national part of an edition, with the days of the edition in its zone.',
    `select g.id, g.edition_id, g.country_code, g.name, g.time_zone, g.seats, ed.version_id, ed.titles as edition_titles, ed.route,
            ed.starts_on, ed.ends_on, ed.closed_at, ${todayIn('g.time_zone')} as today,
            case when ed.starts_on > ${todayIn('g.time_zone')} then ed.starts_on end as begins_on,
            end_of_day(ed.ends_on, g.time_zone) as ends_at
       from edition_group g join edition ed on ed.id = g.edition_id`,
  ],
  [
    'current_facilitator',
    'Who accompanies a group today; who did so before is not here.',
    'select group_id, person_id from group_facilitator where until is null',
  ],
  [
    'module_opening',
    'When a module opens for a group. An edition without groups has its days all the same, of no group.',
    `select g.id as group_id, r.edition_id, r.module_id, r.opens_on, r.opens_on::timestamp at time zone g.time_zone as opens_at
       from edition_release r left join edition_group g on g.edition_id = r.edition_id`,
  ],
  [
    'applied_correction',
    'What was corrected in a running edition: from which version, when, in which activities, and what officers are told.',
    'select edition_id, from_version_id, applied_at, activity_ids, notes from edition_correction',
  ],
  [
    'seat_quota',
    'Places of an edition kept for a country, a kind of institution, or both.',
    'select id, edition_id, country_code, institution_kind, seats, women_percent from edition_quota',
  ],
  [
    'participant',
    'An enrolment as other domains know it: who takes part in which edition, and how far that goes.',
    `select id, person_id, edition_id, group_id, version_id, status, enrolled_at, ended_at, ended_reason, transferred_to,
            extended_to, plan_told_at, ${LIVE} as holds_seat, ${WORKING} as takes_work
       from enrolment`,
  ],
  [
    'enrolment_window',
    'A participant with the time there is: the days of the edition in the zone of the group, a later last day of the own counted in.',
    `select e.id, e.person_id, e.edition_id, e.group_id, e.version_id, e.status, e.enrolled_at, e.extended_to, e.ended_at,
            e.ended_reason, e.transferred_to, e.${LIVE} as holds_seat, e.${WORKING} as takes_work,
            ed.course_id, ed.version_id as edition_version_id, ed.titles as edition_titles, ed.route, ed.locales, ed.starts_on, ed.ends_on, ed.closed_at,
            ed.time_zone as edition_zone, ed.contact_address, g.name as group_name, g.country_code as group_country, g.time_zone,
            ${todayIn('g.time_zone')} as today,
            case when ed.starts_on > ${todayIn('g.time_zone')} then ed.starts_on end as begins_on,
            case when ed.ends_on is not null then greatest(ed.ends_on, e.extended_to) end as last_day,
            case when ed.ends_on is not null
                 then greatest(end_of_day(ed.ends_on, g.time_zone), end_of_day(e.extended_to, g.time_zone)) end as ends_at
       from enrolment e join edition ed on ed.id = e.edition_id join edition_group g on g.id = e.group_id`,
  ],
  [
    'live_half_day',
    'A half day of a live session of an edition, also of one that was called off.',
    `select h.id, h.session_id, s.edition_id, s.group_id, s.titles, h.starts_at, h.planned_minutes,
            s.cancelled_at is not null as is_cancelled
       from session_half_day h join live_session s on s.id = h.session_id`,
  ],
  [
    'recorded_attendance',
    'What holds of a person and a half day, of whatever session.',
    `select enrolment_id, half_day_id, presence, minutes, presence in ('whole', 'part') as is_present from attendance`,
  ],
  [
    'expected_half_day',
    'A half day at which a participant is expected, with the minutes they were there and those that count: a session that a written task makes up for counts whole.',
    `select e.id as enrolment_id, s.edition_id, e.group_id, s.id as session_id, s.titles, h.id as half_day_id, h.starts_at,
            h.planned_minutes, a.enrolment_id is not null as is_recorded,
            case a.presence when 'whole' then h.planned_minutes ${SHORT} as present_minutes,
            case when m.id is not null then h.planned_minutes
                 else case a.presence when 'whole' then h.planned_minutes ${SHORT} end as counted_minutes
       from enrolment e
       join live_session s on s.edition_id = e.edition_id and s.cancelled_at is null
                          and (s.group_id is null or s.group_id = e.group_id)
       join session_half_day h on h.session_id = s.id
       left join attendance a on a.half_day_id = h.id and a.enrolment_id = e.id
       left join made_up_session m on m.session_id = s.id and m.enrolment_id = e.id and m.withdrawn_at is null`,
  ],
  [
    'attendance_said',
    'When something was said of the attendance of a participant.',
    'select enrolment_id, recorded_at from attendance_entry',
  ],
  [
    'walk_in',
    'Who came without being on the list, and which participant it was.',
    'select id, enrolment_id, name from attendance_walk_in',
  ],
  [
    'made_up',
    'A missed session that a written task made up for, also where that was taken back.',
    'select id, enrolment_id, session_id, withdrawn_at is null as holds from made_up_session',
  ],
  [
    'programme_today',
    'A programme under the name it has today.',
    `select p.id, p.key, p.logo_id,
            coalesce((select n.names from programme_name n where n.programme_id = p.id
                       order by (n.valid_from <= current_date and coalesce(n.valid_to >= current_date, true)) desc,
                                n.valid_from desc, n.id limit 1),
                     jsonb_build_object('es', p.key, 'en', p.key, 'fr', p.key)) as names
       from programme p`,
  ],
  [
    'donor',
    'Who pays for a programme, from when to when, and whether today.',
    `select id, programme_id, acknowledgement, logo_id, valid_from, valid_to,
            valid_from <= current_date and (valid_to is null or valid_to >= current_date) as pays_today
       from programme_donor`,
  ],
];

export class PublishWhatDeliveryShows1795967384564 implements MigrationInterface {
  name = 'PublishWhatDeliveryShows1795967384564';

  async up(db: QueryRunner): Promise<void> {
    await db.query(END_OF_DAY);
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
    await db.query('drop function end_of_day');
  }
}
