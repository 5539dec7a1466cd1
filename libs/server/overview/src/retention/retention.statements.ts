import { statement, type Statement } from '@campus/platform/database/database.ts';
import { TELL_DAYS_BEFORE } from '@campus/study';

/** What a rule would take, and how it takes it. `$1`: days; `$2`: the moment of the run. Each may run any number of times. */
export interface Retained {
  code: string;
  count: Statement<{ count: number }>;
  drop: Statement<unknown>;
}

const GONE = `'—'`;

const reduce = (code: string, name: string, from: string, where: string, set: string): Retained => ({
  code,
  count: statement(`retention-count-${name}`, `select count(*)::int as count from ${from} t where ${where}`),
  drop: statement(`retention-drop-${name}`, `update ${from} t set ${set} where ${where}`),
});

const DAYS = `$2::timestamptz - make_interval(days => $1)`;
const closedLongAgo = (edition: string) =>
  `exists (select from edition d where d.id = ${edition} and d.closed_at < ${DAYS})`;

/** Written in an edition closed long ago, by somebody who was told since, in time to take it. */
const PLANS = `worksheet_value t where exists (
  select from enrolment e join edition d on d.id = e.edition_id
   where e.id = t.enrolment_id and d.closed_at < ${DAYS}
     and (t.value = '' or (e.plan_told_at >= d.closed_at and e.plan_told_at < $2::timestamptz - interval '${TELL_DAYS_BEFORE} days')))`;

export const retained: readonly Retained[] = [
  {
    code: 'PLANS',
    count: statement('retention-count-plans', `select count(*)::int as count from ${PLANS}`),
    drop: statement('retention-drop-plans', `delete from ${PLANS}`),
  },
  reduce(
    'ATTENDANCE_SHEETS',
    'attendance-sheets',
    'attendance_list',
    `t.rows <> '[]' and ${closedLongAgo('t.edition_id')}`,
    `rows = '[]'`,
  ),
  reduce(
    'WALK_INS',
    'walk-ins',
    'attendance_walk_in',
    `(t.name <> ${GONE} or t.email is not null) and exists (select from edition_group g where g.id = t.group_id and ${closedLongAgo('g.edition_id')})`,
    `name = ${GONE}, email = null, institution = null, device_id = null, device_at = null`,
  ),
  reduce(
    'NOMINATIONS',
    'nominations',
    'nomination',
    `t.anonymised_at is null and t.enrolment_id is null and ${closedLongAgo('t.edition_id')}`,
    `given_names = ${GONE}, first_surname = ${GONE}, second_surname = null, address = '', position = '', post = '', access_needs = '', device = '',
     connection = '', nominator_name = '', nominator_title = '', letter_id = null, confirm_hash = null, reason = null, anonymised_at = $2`,
  ),
  reduce(
    'MESSAGES',
    'messages',
    'message',
    `t.planned_at < ${DAYS} and t.state <> 'planned' and num_nonnulls(t.address, t.subject, t.body) > 0`,
    `address = null, subject = null, body = null`,
  ),
  reduce(
    'VIEWINGS',
    'viewings',
    'viewing',
    `t.begun_at < ${DAYS} and t.reason <> ${GONE}`,
    `reason = ${GONE}`,
  ),
  {
    code: 'NOTES',
    count: statement(
      'retention-count-notes',
      `select count(*)::int as count from person_note t where t.removed_at < ${DAYS}`,
    ),
    drop: statement('retention-drop-notes', `delete from person_note t where t.removed_at < ${DAYS}`),
  },
  reduce('LAST_USE', 'last-use', 'person', `t.last_used_at < ${DAYS}`, `last_used_at = null`),
  {
    code: 'SECURITY_LOG',
    count: statement(
      'retention-count-security-log',
      `select (select count(*) from security_event where first_at < ${DAYS})::int
            + (select count(*) from security_alert where last_at < ${DAYS})::int as count`,
    ),
    drop: statement(
      'retention-drop-security-log',
      `with alerts as (delete from security_alert where last_at < ${DAYS}) delete from security_event where first_at < ${DAYS}`,
    ),
  },
];

export interface RunRow {
  id: string;
  ran_at: Date;
  told: number;
  taken: Partial<Record<string, number>>;
}

/** One run at a time: who comes second finds nothing left to count. */
export const runAlone = statement('retention-alone', `select pg_advisory_xact_lock(hashtext('retention'))`);

export const noteRun = statement(
  'retention-note-run',
  `insert into retention_run (id, ran_at, told, taken) values ($1, $2, $3, $4)`,
);

const RUN = `select id, ran_at, told, taken from retention_run`;
export const runById = statement<RunRow>('retention-run', `${RUN} where id = $1`);
export const lastRun = statement<RunRow>(
  'retention-last-run',
  `${RUN} order by ran_at desc, id desc limit 1`,
);
