import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * SCORM attempts that end, sessions the frame makes, the state of 2004 sequencing, what outlives an attempt, the calls
 * of content, and one attempt more for somebody.
 */
export class KeepScormAttempts1763900010000 implements MigrationInterface {
  name = 'KeepScormAttempts1763900010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table scorm_attempt
        add policy jsonb,
        add is_passed boolean,
        add score numeric(5,2) constraint scorm_attempt_score_range check (score between 0 and 100),
        add finished_at timestamptz,
        add finished_by uuid,
        add repair_id uuid;

      alter table scorm_session
        add launch_id uuid constraint scorm_session_launch_fk references scorm_session (id),
        add is_review boolean not null default false,
        add is_suspended boolean not null default false,
        add ended_at timestamptz;

      alter table scorm_item_state
        alter session_id drop not null,
        add launch_id uuid,
        add repair_id uuid;

      create table scorm_course_state (
        attempt_id uuid not null constraint scorm_course_state_attempt_fk references scorm_attempt (id),
        launch_id uuid not null,
        session_id uuid not null constraint scorm_course_state_session_fk references scorm_session (id),
        commit_number int not null,
        state text not null,
        objectives jsonb not null,
        shared_data jsonb not null,
        activities jsonb not null,
        is_ended boolean not null,
        is_completed boolean not null,
        is_passed boolean,
        score numeric(5,2) constraint scorm_course_state_score_range check (score between 0 and 100),
        at timestamptz not null,
        constraint scorm_course_state_pk primary key (attempt_id)
      );

      create table scorm_learner_value (
        person_id uuid not null constraint scorm_learner_value_person_fk references person (id),
        kind text not null constraint scorm_learner_value_kind_known check (kind in ('objective','shared')),
        key text not null,
        value jsonb not null,
        launch_id uuid not null,
        session_id uuid not null,
        commit_number int not null,
        constraint scorm_learner_value_pk primary key (person_id, kind, key)
      );

      create table scorm_calls (
        session_id uuid not null constraint scorm_calls_session_fk references scorm_session (id),
        commit_number int not null,
        attempt_id uuid not null constraint scorm_calls_attempt_fk references scorm_attempt (id),
        item_id text not null,
        at timestamptz not null,
        calls jsonb not null,
        constraint scorm_calls_pk primary key (session_id, commit_number)
      );
      create index scorm_calls_attempt_idx on scorm_calls (attempt_id);
      create index scorm_calls_at_idx on scorm_calls (at);

      create table scorm_allowance (
        id uuid primary key,
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        granted_by uuid not null constraint scorm_allowance_granted_by_fk references person (id),
        granted_at timestamptz not null default now(),
        reason text not null,
        constraint scorm_allowance_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint scorm_allowance_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );
      create index scorm_allowance_activity_idx on scorm_allowance (enrolment_id, activity_id);
      create index scorm_allowance_granted_by_idx on scorm_allowance (granted_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table scorm_allowance, scorm_calls, scorm_learner_value, scorm_course_state;
      delete from scorm_item_state where session_id is null;
      alter table scorm_item_state alter session_id set not null, drop launch_id, drop repair_id;
      alter table scorm_session drop launch_id, drop is_review, drop is_suspended, drop ended_at;
      alter table scorm_attempt drop policy, drop is_passed, drop score, drop finished_at, drop finished_by, drop repair_id;
    `);
  }
}
