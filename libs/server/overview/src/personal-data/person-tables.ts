import { FORGOTTEN, type Fate, type KeepReason, type PersonTable } from './person-table.ts';

const gone: Fate = { act: 'delete' };
const kept = (why: KeepReason): Fate => ({ act: 'keep', why });
const reduced = (set: string, why: KeepReason = 'FIGURES'): Fate => ({ act: 'reduce', set, why });

/** The account, and those it has taken in. */
const ACCOUNTS = 'select id from account where id = $1 or merged_into = $1';
const OWN = `t.person_id in (${ACCOUNTS})`;
const ENROLMENTS = `select id from enrolment where person_id in (${ACCOUNTS})`;
const ENROLLED = `t.enrolment_id in (${ENROLMENTS})`;
const ofAttempt = (table: 'quiz_attempt' | 'scenario_attempt' | 'scorm_attempt') =>
  `t.attempt_id in (select id from ${table} where enrolment_id in (${ENROLMENTS}))`;
const CERTIFICATES = `select id from certificate where enrolment_id in (${ENROLMENTS})`;
const WORDS = `'${FORGOTTEN}'`;

/** An address had another holder before or after: only what was sent in the person’s time is theirs. */
const SENT_TO_PERSON = `exists (select from person_email m where m.person_id in (${ACCOUNTS}) and m.address_key = lower(t.to_address)
  and t.created_at >= m.valid_from - interval '1 day' and (m.valid_to is null or t.created_at <= m.valid_to))`;

const NOMINATED = `(${OWN} or t.enrolment_id in (${ENROLMENTS}) or (t.person_id is null and t.address_key in
  (select address_key from person_email where person_id in (${ACCOUNTS}) and valid_to is null)))`;

/** Answers that are one of the options stay for the figures, words go. */
const CLOSED_ANSWERS = `answers = coalesce((select jsonb_object_agg(given.key, given.value) from jsonb_each(t.answers) given
  where exists (select from version_activity a, jsonb_array_elements(a.questions) q
    where a.version_id = t.version_id and a.id = t.activity_id and q ->> 'key' = given.key and q ->> 'type' <> 'text')), '{}')`;

/**
 * Every table with something of a person, in an order in which rows can go. A test reads the catalogue of the database
 * and fails for a table or column that names people and is neither here nor in `person-references.ts`.
 */
export const personTables: readonly PersonTable[] = [
  {
    name: 'mail',
    area: 'messages',
    rows: SENT_TO_PERSON,
    without: ['text_body', 'html_body', 'last_failure', 'leave_url'],
    fate: gone,
  },
  {
    name: 'message',
    area: 'messages',
    rows: OWN,
    without: ['mail_id'],
    fate: reduced('address = null, subject = null, body = null', 'PROOF'),
  },
  {
    name: 'mail_bounce',
    area: 'messages',
    rows: `t.address_key in (select address_key from person_email where person_id in (${ACCOUNTS}))`,
    without: [],
    fate: gone,
  },
  { name: 'reminder_choice', area: 'messages', rows: OWN, without: [], fate: gone },
  {
    name: 'account_change',
    area: 'account',
    rows: OWN,
    without: ['token_hash', 'other_token_hash', 'asked_by', 'decided_by'],
    fate: gone,
  },
  { name: 'session', area: 'signIn', rows: OWN, without: ['token_hash'], fate: gone },
  { name: 'known_device', area: 'signIn', rows: OWN, without: ['token_hash'], fate: gone },
  { name: 'person_secret', area: 'signIn', rows: OWN, without: ['password_hash'], fate: gone },
  { name: 'password_reset', area: 'signIn', rows: OWN, without: ['token_hash'], fate: gone },
  {
    name: 'security_event',
    area: 'signIn',
    rows: OWN,
    without: ['digest', 'actor_id', 'account'],
    fate: reduced('network = null, browser = null, system = null', 'PROOF'),
  },
  { name: 'security_alert', area: 'signIn', rows: OWN, without: ['subject'], fate: kept('PROOF') },
  { name: 'idempotency_key', area: 'signIn', rows: OWN, without: ['key', 'result_id', 'answer'], fate: gone },
  { name: 'journal_receipt', area: 'signIn', rows: OWN, without: [], fate: gone },
  { name: 'journal_device', area: 'signIn', rows: OWN, without: [], fate: gone },
  {
    name: 'late_work',
    area: 'answers',
    rows: ENROLLED,
    without: ['person_id', 'decided_by'],
    isPrivate: true,
    fate: reduced(`payload = '{}', reason = case when reason is not null then ${WORDS} end`),
  },
  { name: 'person_note', area: 'notes', rows: OWN, without: ['author_id', 'removed_by'], fate: gone },
  { name: 'roster_view', area: 'account', rows: `t.owner_id in (${ACCOUNTS})`, without: [], fate: gone },
  { name: 'worksheet_value', area: 'plan', rows: ENROLLED, without: [], isPrivate: true, fate: gone },
  {
    name: 'comment_reading',
    area: 'answers',
    rows: ENROLLED,
    without: ['read_by', 'text_hash'],
    isPrivate: true,
    fate: reduced('text_hash = null'),
  },
  {
    name: 'survey_response',
    area: 'answers',
    rows: ENROLLED,
    without: ['comments_key'],
    isPrivate: true,
    fate: reduced(CLOSED_ANSWERS),
  },
  {
    name: 'quiz_answer',
    area: 'answers',
    rows: ofAttempt('quiz_attempt'),
    without: [],
    fate: reduced('response = null, device_id = null, sequence = null'),
  },
  { name: 'quiz_attempt', area: 'answers', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  {
    name: 'scenario_decision',
    area: 'answers',
    rows: ofAttempt('scenario_attempt'),
    without: [],
    fate: kept('FIGURES'),
  },
  { name: 'scenario_attempt', area: 'answers', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  { name: 'scorm_calls', area: 'packages', rows: ofAttempt('scorm_attempt'), without: [], fate: gone },
  { name: 'scorm_learner_value', area: 'packages', rows: OWN, without: [], fate: gone },
  {
    name: 'scorm_item_state',
    area: 'packages',
    rows: ofAttempt('scorm_attempt'),
    without: [],
    fate: reduced(`cmi = '{}'`),
  },
  {
    name: 'scorm_course_state',
    area: 'packages',
    rows: ofAttempt('scorm_attempt'),
    without: [],
    fate: reduced(
      `shared_data = case jsonb_typeof(t.shared_data) when 'array' then '[]'::jsonb else '{}'::jsonb end`,
    ),
  },
  {
    name: 'scorm_session',
    area: 'packages',
    rows: ofAttempt('scorm_attempt'),
    without: [],
    fate: kept('FIGURES'),
  },
  {
    name: 'scorm_allowance',
    area: 'packages',
    rows: ENROLLED,
    without: ['granted_by'],
    fate: reduced(`reason = ${WORDS}`),
  },
  {
    name: 'attempt_move',
    area: 'packages',
    rows: ofAttempt('scorm_attempt'),
    without: ['moved_by'],
    fate: reduced(`reason = ${WORDS}`),
  },
  { name: 'scorm_attempt', area: 'packages', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  { name: 'activity_progress', area: 'learning', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  { name: 'attendance', area: 'attendance', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  {
    name: 'attendance_entry',
    area: 'attendance',
    rows: ENROLLED,
    without: ['recorded_by'],
    fate: reduced('reason = null, device_id = null, device_at = null'),
  },
  {
    name: 'made_up_session',
    area: 'attendance',
    rows: ENROLLED,
    without: ['decided_by'],
    fate: reduced(`reason = ${WORDS}, withdrawn_reason = null`),
  },
  {
    name: 'attendance_walk_in',
    area: 'attendance',
    rows: ENROLLED,
    without: ['recorded_by', 'resolved_by'],
    fate: reduced(
      `name = ${WORDS}, email = null, institution = null, reason = null, device_id = null, device_at = null`,
    ),
  },
  {
    name: 'people_import_row',
    area: 'nominations',
    rows: OWN,
    without: ['search_text'],
    fate: reduced(
      `cells = '[]', cell_remarks = '[]', decided = null, before = null, search_text = ''`,
      'PROOF',
    ),
  },
  {
    name: 'nomination',
    area: 'nominations',
    rows: NOMINATED,
    without: ['nominator_name', 'nominator_title', 'client_key', 'confirm_hash', 'address_key'],
    fate: reduced(
      `given_names = ${WORDS}, first_surname = ${WORDS}, second_surname = null, address = '', position = '', post = '', access_needs = '',
       device = '', connection = '', nominator_name = '', nominator_title = '', letter_id = null, confirm_hash = null, reason = null, letter_reason = null, anonymised_at = now()`,
    ),
  },
  {
    name: 'certificate_file',
    area: 'certificates',
    rows: `t.certificate_id in (${CERTIFICATES})`,
    without: ['blob_hash'],
    fate: kept('CERTIFICATE'),
  },
  {
    name: 'certificate_seal',
    area: 'certificates',
    rows: `t.certificate_id in (${CERTIFICATES})`,
    without: [],
    fate: kept('CERTIFICATE'),
  },
  {
    name: 'certificate',
    area: 'certificates',
    rows: ENROLLED,
    without: ['issued_by'],
    fate: kept('CERTIFICATE'),
  },
  {
    name: 'certificate_batch_item',
    area: 'certificates',
    rows: ENROLLED,
    without: [],
    fate: reduced('name = null, passed_over = null, affiliation = null', 'CERTIFICATE'),
  },
  {
    name: 'outcome_decision',
    area: 'certificates',
    rows: ENROLLED,
    without: ['decided_by'],
    fate: kept('CERTIFICATE'),
  },
  {
    name: 'outcome_override',
    area: 'certificates',
    rows: ENROLLED,
    without: ['decided_by', 'confirmed_by', 'withdrawn_by'],
    fate: reduced(`reason = ${WORDS}`, 'CERTIFICATE'),
  },
  { name: 'enrolment_standing', area: 'learning', rows: ENROLLED, without: [], fate: kept('FIGURES') },
  { name: 'enrolment', area: 'learning', rows: OWN, without: [], fate: reduced('ended_reason = null') },
  {
    name: 'group_facilitator',
    area: 'account',
    rows: OWN,
    without: [],
    fate: reduced('until = coalesce(until, now())'),
  },
  {
    name: 'viewing',
    area: 'viewings',
    rows: OWN,
    without: ['staff_id'],
    fate: reduced(`reason = ${WORDS}`, 'PROOF'),
  },
  { name: 'consent_record', area: 'account', rows: OWN, without: [], fate: kept('PROOF') },
  { name: 'personal_data_export', area: 'record', rows: OWN, without: ['asked_by', 'blob_hash'], fate: gone },
  {
    name: 'erasure',
    area: 'record',
    rows: OWN,
    without: ['asked_by', 'cancelled_by'],
    fate: reduced(`reason = ${WORDS}`, 'PROOF'),
  },
  {
    name: 'role_grant',
    area: 'account',
    rows: OWN,
    without: ['granted_by'],
    fate: reduced('revoked_at = coalesce(revoked_at, now())', 'PROOF'),
  },
  { name: 'assignment', area: 'account', rows: OWN, without: [], fate: reduced(`position = ''`) },
  {
    name: 'account_merge',
    area: 'record',
    rows: `(t.survivor_id in (${ACCOUNTS}) or t.loser_id in (${ACCOUNTS}))`,
    without: ['merged_by', 'undone_by', 'changes'],
    fate: reduced(
      `reason = ${WORDS}, changes = '{}', undone_reason = case when undone_at is not null then ${WORDS} end`,
      'PROOF',
    ),
  },
  { name: 'person_email', area: 'account', rows: OWN, without: ['address_key'], fate: gone },
  {
    name: 'person',
    area: 'account',
    rows: '(t.id = $1 or t.merged_into = $1)',
    without: ['search_key'],
    fate: reduced(
      `given_names = ${WORDS}, first_surname = ${WORDS}, second_surname = null, extra_time_percent = 0,
       last_used_at = null, disabled_at = coalesce(disabled_at, now()), erased_at = now()`,
    ),
  },
];

const SAME = 'select id from account where id = $1::uuid or merged_into = $1::uuid';

/** Ids of things of the person, `$1` as text, that audit events are about. */
export const SUBJECTS = `${SAME.replace('id', 'id::text')} union all ${[
  `enrolment where person_id in (${SAME})`,
  ...[
    'certificate',
    'scorm_attempt',
    'quiz_attempt',
    'outcome_override',
    'made_up_session',
    'attendance_walk_in',
    'nomination',
  ].map((table) => `${table} where enrolment_id in (select id from enrolment where person_id in (${SAME}))`),
  `nomination where person_id in (${SAME})`,
]
  .map((from) => `select id::text from ${from}`)
  .join(' union all ')}`;
