import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tables, views and sequences, by the domain whose they are on this day. */
const RELATIONS = {
  platform: `
    bouncing_address campus_epoch campus_secret idempotency_key job_server job_worker known_device mail
    mail_bounce migrations open_session security_alert security_burst security_event security_log session
    throttle written_mail`,
  people: `
    account account_change assignment audit_chain audit_event audit_link audited_act consent_record country
    country_participation country_role current_address current_duty given_role institution known_address
    known_country known_institution known_post open_viewing password_reset person person_email person_secret
    post posting role_grant role_in_force sending_country viewing`,
  course: `
    activity country_unit course course_correction course_import course_version field_card lesson_text
    media_file module published_version question scenario_text version_activity version_card version_lesson
    version_module version_on_offer version_question version_scenario`,
  delivery: `
    applied_correction attendance attendance_entry attendance_list attendance_said attendance_walk_in cohort
    current_facilitator donor edition edition_correction edition_group edition_quota edition_release
    enrolment enrolment_window expected_half_day group_facilitator live_half_day live_session made_up
    made_up_session module_opening offering participant programme programme_donor programme_name
    programme_today recorded_attendance seat_quota session_half_day walk_in`,
  intake: `
    call call_for_nominations call_link inviting_link list_of_nominees list_of_people nominated_person
    nomination nomination_letter nominee_list people_import people_import_row seat_claim`,
  study: `
    activity_progress anonymous_survey_response answered_survey attempt_at_quiz attempt_at_scenario
    comment_reading device_contact drawn_question enrolment_standing journal_device journal_receipt
    kept_work late_work noted_entry progress quiz_answer quiz_attempt read_anonymous_comment read_comment
    recall recalled_answer scenario_attempt scenario_decision standing survey_response taken_entry
    taken_recall trusted_answer worksheet_value written_field`,
  scorm: `
    attempt_move dispatch dispatch_launch kept_package library_package library_version package_attempt
    package_course package_upload scorm_allowance scorm_attempt scorm_calls scorm_course_state scorm_file
    scorm_item_state scorm_learner_value scorm_package scorm_session sent_package upload_lock`,
  certification: `
    awaited_certificate certificate certificate_batch certificate_batch_item certificate_file
    certificate_image certificate_in_force certificate_proposal certificate_seal certificate_serial
    certificate_status certificate_status_place certificate_template decision_in_force held_enrolment
    issuer_key issuer_origin outcome_decision outcome_override reached_outcome waived_activity`,
  overview: `
    account_merge backup_run edition_cost erasure message message_rule message_sending person_note
    personal_data_export reminder_choice report retention_run roster_view`,
};

/** What triggers and statements call. Rules that belong to no domain are the platform's. */
const FUNCTIONS: Partial<Record<keyof typeof RELATIONS, string>> = {
  platform: `
    end_of_day is_erasing refuse_change search_key`,
  people: `
    append_audit_link audit_payload chain_audit_event guard_audit_event`,
  course: `
    forbid_change_of_published guard_course_version is_correction_of make_version_current`,
  delivery: `
    begin_with_edition guard_edition pin_enrolment`,
  study: `
    begin_standings decide_standing forbid_change_of_decision move_standing note_receipt record_result
    refresh_standing`,
  certification: `
    guard_certificate guard_certificate_seal guard_outcome_override`,
};

const namesIn = (text = ''): string[] => text.split(/\s+/).filter(Boolean);

const schemas = Object.keys(RELATIONS) as (keyof typeof RELATIONS)[];

/**
 * Where functions in PL/pgSQL look for names, whoever calls them: in schemas where only the owner makes anything, and
 * in that of temporary tables last.
 */
const SEARCH_PATH = [...schemas, 'pg_temp'].join(', ');

interface Rule {
  schema: keyof typeof RELATIONS;
  call: string;
  returns: string;
  says: string;
}

/** In SQL: PostgreSQL keeps what a name meant when they were written, and still puts them in the place of their call. */
const RULES: Rule[] = [
  {
    schema: 'platform',
    call: 'search_key(words text)',
    returns: 'text language sql immutable parallel safe',
    says: `regexp_replace(normalize(lower(words), NFKD), '[\\u0300-\\u036f]', '', 'g')`,
  },
  {
    schema: 'platform',
    call: 'is_erasing()',
    returns: 'boolean language sql stable',
    says: `coalesce(current_setting('campus.erasing', true), '') = 'on'`,
  },
  {
    schema: 'platform',
    call: 'end_of_day(day date, zone text)',
    returns: 'timestamptz language sql stable',
    says: `(day + time '23:59:59.999') at time zone zone + interval '1 millisecond'`,
  },
  {
    schema: 'people',
    call: 'audit_payload(e audit_event)',
    returns: 'text language sql stable',
    says: `
      jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id,
                        e.action, e.subject_type, e.subject_id, e.country_code, e.reason, e.detail)::text`,
  },
  {
    schema: 'course',
    call: 'is_correction_of(new_id uuid, old_id uuid)',
    returns: 'boolean language sql stable',
    says: `
      exists (select from course_version n
                join course_version o on o.course_id = n.course_id and o.structure_hash = n.structure_hash
               where n.id = new_id and o.id = old_id and n.status <> 'draft')`,
  },
];

const isInSql = (name: string): boolean => RULES.some(({ call }) => call.startsWith(`${name}(`));

/** Each name of a domain, as it is moved. */
const moved = (schema: keyof typeof RELATIONS, to: string): string[] => [
  ...namesIn(RELATIONS[schema]).map((name) => `alter table ${name} set schema ${to}`),
  ...namesIn(FUNCTIONS[schema]).map((name) => `alter function ${name} set schema ${to}`),
];

const inPlpgsql = schemas.flatMap((schema) =>
  namesIn(FUNCTIONS[schema]).flatMap((name) => (isInSql(name) ? [] : [`${schema}.${name}`])),
);

/**
 * Each domain has a schema, and nothing of the campus stands in `public` any more. Rows stay where they are: only names
 * change, and statements find them by the search path of the database.
 */
export class GiveEachDomainASchema1795995593056 implements MigrationInterface {
  name = 'GiveEachDomainASchema1795995593056';

  async up(db: QueryRunner): Promise<void> {
    for (const schema of schemas)
      await db.query([`create schema ${schema}`, ...moved(schema, schema)].join(';\n'));
    for (const { schema, call, returns, says } of RULES)
      await db.query(`create or replace function ${schema}.${call} returns ${returns} return ${says}`);
    for (const name of inPlpgsql) await db.query(`alter function ${name} set search_path = ${SEARCH_PATH}`);
    // Databases made by PostgreSQL 14 and earlier let everybody make tables here.
    await db.query('revoke create on schema public from public');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of inPlpgsql) await db.query(`alter function ${name} reset search_path`);
    for (const { schema, call, returns, says } of RULES)
      await db.query(
        `create or replace function ${schema}.${call} returns ${returns} as $$ select ${says} $$`,
      );
    for (const schema of [...schemas].reverse())
      await db.query([...moved(schema, 'public'), `drop schema ${schema}`].join(';\n'));
  }
}
