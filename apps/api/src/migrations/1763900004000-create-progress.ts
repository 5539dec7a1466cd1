import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What learners do: receipts of their journals, progress, worksheets, quiz and SCORM attempts, surveys. */
export class CreateProgress1763900004000 implements MigrationInterface {
  name = 'CreateProgress1763900004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table journal_receipt (
        person_id uuid not null constraint journal_receipt_person_fk references person (id),
        device_id uuid not null,
        sequence bigint not null constraint journal_receipt_sequence_positive check (sequence > 0),
        kind text not null,
        refusal text,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        constraint journal_receipt_pk primary key (person_id, device_id, sequence)
      );
      create index journal_receipt_received_idx on journal_receipt (received_at);

      create table activity_progress (
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        status text not null constraint activity_progress_status_known check (status in ('started','completed')),
        screens text[] not null default '{}',
        last_screen text,
        last_screen_at timestamptz,
        score numeric(5,2) constraint activity_progress_score_range check (score between 0 and 100),
        is_passed boolean,
        started_at timestamptz not null default now(),
        completed_at timestamptz,
        updated_at timestamptz not null default now(),
        constraint activity_progress_pk primary key (enrolment_id, activity_id),
        constraint activity_progress_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint activity_progress_activity_fk foreign key (version_id, activity_id) references activity (version_id, id),
        constraint activity_progress_completion check ((status = 'completed') = (completed_at is not null))
      );

      create table worksheet_value (
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        field_id text not null,
        value text not null constraint worksheet_value_length check (length(value) <= 4000),
        occurred_at timestamptz not null,
        updated_at timestamptz not null default now(),
        constraint worksheet_value_pk primary key (enrolment_id, activity_id, field_id),
        constraint worksheet_value_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint worksheet_value_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );

      create table quiz_attempt (
        id uuid primary key,
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        number int not null constraint quiz_attempt_number_positive check (number > 0),
        locale text not null,
        started_at timestamptz not null default now(),
        deadline_at timestamptz,
        finished_at timestamptz,
        finished_by text constraint quiz_attempt_finished_by_known check (finished_by in ('learner','time')),
        score numeric(5,2) constraint quiz_attempt_score_range check (score between 0 and 100),
        is_passed boolean,
        constraint quiz_attempt_number_once unique (enrolment_id, activity_id, number),
        constraint quiz_attempt_pin unique (id, version_id),
        constraint quiz_attempt_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint quiz_attempt_activity_fk foreign key (version_id, activity_id) references activity (version_id, id),
        constraint quiz_attempt_finish check ((finished_at is null) = (score is null) and (finished_at is null) = (finished_by is null))
      );
      create unique index quiz_attempt_one_open on quiz_attempt (enrolment_id, activity_id) where finished_at is null;
      create index quiz_attempt_overdue_idx on quiz_attempt (deadline_at) where finished_at is null and deadline_at is not null;

      create table quiz_answer (
        attempt_id uuid not null,
        version_id uuid not null,
        question_id uuid not null,
        position int not null,
        response jsonb,
        locale text,
        is_flagged boolean not null default false,
        occurred_at timestamptz,
        points numeric(6,2),
        constraint quiz_answer_pk primary key (attempt_id, question_id),
        constraint quiz_answer_position_once unique (attempt_id, position),
        constraint quiz_answer_attempt_fk foreign key (attempt_id, version_id) references quiz_attempt (id, version_id),
        constraint quiz_answer_question_fk foreign key (version_id, question_id) references question (version_id, id)
      );

      create table survey_response (
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        answers jsonb not null,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        constraint survey_response_pk primary key (enrolment_id, activity_id),
        constraint survey_response_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint survey_response_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );

      create table anonymous_survey_response (
        id uuid primary key default gen_random_uuid(),
        version_id uuid not null,
        activity_id uuid not null,
        edition_id uuid not null constraint anonymous_survey_response_edition_fk references edition (id),
        answers jsonb not null,
        received_on date not null default current_date,
        constraint anonymous_survey_response_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );
      create index anonymous_survey_response_activity_idx on anonymous_survey_response (activity_id, edition_id);

      create table scorm_package (
        id uuid primary key,
        content_hash text not null constraint scorm_package_content_once unique,
        standard text not null constraint scorm_package_standard_known check (standard in ('1.2','2004-2','2004-3','2004-4')),
        title text not null,
        manifest jsonb not null,
        file_count int not null,
        bytes bigint not null,
        imported_at timestamptz not null default now()
      );

      create table scorm_file (
        package_id uuid not null constraint scorm_file_package_fk references scorm_package (id) on delete cascade,
        path text not null,
        blob_hash text not null,
        media_type text not null,
        bytes bigint not null,
        constraint scorm_file_pk primary key (package_id, path)
      );

      create table scorm_attempt (
        id uuid primary key,
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        package_id uuid not null constraint scorm_attempt_package_fk references scorm_package (id),
        number int not null constraint scorm_attempt_number_positive check (number > 0),
        started_at timestamptz not null default now(),
        completed_at timestamptz,
        constraint scorm_attempt_number_once unique (enrolment_id, activity_id, number),
        constraint scorm_attempt_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint scorm_attempt_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );

      create table scorm_session (
        id uuid primary key,
        attempt_id uuid not null constraint scorm_session_attempt_fk references scorm_attempt (id),
        item_id text not null,
        package_id uuid not null constraint scorm_session_package_fk references scorm_package (id),
        started_at timestamptz not null default now(),
        commit_number int not null default 0,
        seconds numeric(12,2) not null default 0 constraint scorm_session_seconds_positive check (seconds >= 0),
        is_finished boolean not null default false
      );
      create index scorm_session_item_idx on scorm_session (attempt_id, item_id);

      create table scorm_item_state (
        attempt_id uuid not null constraint scorm_item_state_attempt_fk references scorm_attempt (id),
        item_id text not null,
        session_id uuid not null constraint scorm_item_state_session_fk references scorm_session (id),
        cmi jsonb not null,
        is_completed boolean not null default false,
        is_passed boolean,
        score numeric(5,2) constraint scorm_item_state_score_range check (score between 0 and 100),
        updated_at timestamptz not null default now(),
        constraint scorm_item_state_pk primary key (attempt_id, item_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table scorm_item_state, scorm_session, scorm_attempt, scorm_file, scorm_package, anonymous_survey_response,
      survey_response, quiz_answer,
      quiz_attempt, worksheet_value, activity_progress, journal_receipt`);
  }
}
