import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who was there: what was said of each person and half day, what holds of it, who came unannounced. */
export class CreateAttendance1763900018000 implements MigrationInterface {
  name = 'CreateAttendance1763900018000';

  async up(db: QueryRunner): Promise<void> {
    await lists(db);
    await presence(db);
    await walkIns(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop table attendance_walk_in, made_up_session, attendance, attendance_entry, attendance_list`,
    );
  }
}

const lists = (db: QueryRunner) =>
  db.query(`
    create table attendance_list (
      id uuid primary key,
      edition_id uuid not null constraint attendance_list_edition_fk references edition (id),
      half_day_id uuid not null constraint attendance_list_half_day_fk references session_half_day (id),
      owner_id uuid not null constraint attendance_list_owner_fk references person (id),
      file_name text not null,
      evidence text not null constraint attendance_list_evidence_known check (evidence in ('signature_sheet','webinar_log')),
      rows jsonb not null,
      status text not null default 'checked' constraint attendance_list_status_known check (status in ('checked','applied','undone')),
      created_at timestamptz not null default now(),
      applied_at timestamptz,
      undone_at timestamptz
    );
    create index attendance_list_edition_idx on attendance_list (edition_id, created_at desc);
    create index attendance_list_half_day_idx on attendance_list (half_day_id);
    create index attendance_list_owner_idx on attendance_list (owner_id);
  `);

const presence = (db: QueryRunner) =>
  db.query(`
    create table attendance_entry (
      id uuid primary key,
      enrolment_id uuid not null constraint attendance_entry_enrolment_fk references enrolment (id),
      half_day_id uuid not null constraint attendance_entry_half_day_fk references session_half_day (id),
      presence text not null constraint attendance_entry_presence_known check (presence in ('whole','part','absent','none')),
      minutes int constraint attendance_entry_minutes_range check (minutes between 1 and 720),
      arrived_at timestamptz,
      left_at timestamptz,
      evidence text not null constraint attendance_entry_evidence_known check (evidence in ('signature_sheet','qr','webinar_log','manual')),
      reason text,
      recorded_by uuid not null constraint attendance_entry_recorded_by_fk references person (id),
      said_at timestamptz not null,
      device_id uuid,
      device_at timestamptz,
      recorded_at timestamptz not null default now(),
      list_id uuid constraint attendance_entry_list_fk references attendance_list (id),
      constraint attendance_entry_minutes_of_a_part check ((presence = 'part') = (minutes is not null))
    );
    create index attendance_entry_of_idx on attendance_entry (enrolment_id, half_day_id, said_at desc);
    create index attendance_entry_half_day_idx on attendance_entry (half_day_id);
    create index attendance_entry_recorded_by_idx on attendance_entry (recorded_by);
    create index attendance_entry_list_idx on attendance_entry (list_id);

    create table attendance (
      enrolment_id uuid not null constraint attendance_enrolment_fk references enrolment (id),
      half_day_id uuid not null constraint attendance_half_day_fk references session_half_day (id),
      entry_id uuid not null constraint attendance_entry_fk references attendance_entry (id),
      presence text not null constraint attendance_presence_known check (presence in ('whole','part','absent','none')),
      minutes int,
      evidence text not null,
      is_corrected boolean not null,
      said_at timestamptz not null,
      constraint attendance_pk primary key (enrolment_id, half_day_id)
    );
    create index attendance_half_day_idx on attendance (half_day_id);
    create index attendance_entry_idx on attendance (entry_id);

    create table made_up_session (
      id uuid primary key,
      enrolment_id uuid not null constraint made_up_session_enrolment_fk references enrolment (id),
      session_id uuid not null constraint made_up_session_session_fk references live_session (id),
      reason text not null,
      decided_by uuid not null constraint made_up_session_decided_by_fk references person (id),
      decided_at timestamptz not null default now(),
      withdrawn_at timestamptz,
      withdrawn_reason text
    );
    create unique index made_up_session_once on made_up_session (enrolment_id) where withdrawn_at is null;
    create index made_up_session_session_idx on made_up_session (session_id);
    create index made_up_session_decided_by_idx on made_up_session (decided_by);
  `);

const walkIns = (db: QueryRunner) =>
  db.query(`
    create table attendance_walk_in (
      id uuid primary key,
      half_day_id uuid not null constraint attendance_walk_in_half_day_fk references session_half_day (id),
      group_id uuid not null constraint attendance_walk_in_group_fk references edition_group (id),
      name text not null,
      email text,
      institution text,
      presence text not null constraint attendance_walk_in_presence_known check (presence in ('whole','part')),
      minutes int,
      recorded_by uuid not null constraint attendance_walk_in_recorded_by_fk references person (id),
      said_at timestamptz not null,
      device_id uuid,
      device_at timestamptz,
      recorded_at timestamptz not null default now(),
      status text not null default 'open' constraint attendance_walk_in_status_known check (status in ('open','linked','dismissed')),
      enrolment_id uuid constraint attendance_walk_in_enrolment_fk references enrolment (id),
      reason text,
      resolved_by uuid constraint attendance_walk_in_resolved_by_fk references person (id),
      resolved_at timestamptz,
      constraint attendance_walk_in_linked check ((status = 'linked') = (enrolment_id is not null)),
      constraint attendance_walk_in_resolved check ((status = 'open') = (resolved_at is null))
    );
    create index attendance_walk_in_half_day_idx on attendance_walk_in (half_day_id);
    create index attendance_walk_in_group_idx on attendance_walk_in (group_id, status);
    create index attendance_walk_in_enrolment_idx on attendance_walk_in (enrolment_id);
    create index attendance_walk_in_recorded_by_idx on attendance_walk_in (recorded_by);
    create index attendance_walk_in_resolved_by_idx on attendance_walk_in (resolved_by);
  `);
