import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * When each device was last in contact, and when an attempt was looked at after its end: what bounds how long ago work
 * may be said to have been done. What is not believed by itself is kept until somebody decides.
 */
export class BoundLateWork1795913763000 implements MigrationInterface {
  name = 'BoundLateWork1795913763000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table journal_device (
        person_id uuid not null constraint journal_device_person_fk references person (id) on delete cascade,
        device_id uuid not null,
        last_at timestamptz not null,
        heard_at timestamptz,
        run_since timestamptz,
        primary key (person_id, device_id)
      );
      create table late_work (
        id uuid primary key,
        person_id uuid not null constraint late_work_person_fk references person (id),
        device_id uuid not null,
        sequence bigint not null,
        kind text not null,
        payload jsonb not null,
        enrolment_id uuid not null constraint late_work_enrolment_fk references enrolment (id) on delete cascade,
        activity_id uuid not null,
        attempt_id uuid,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        is_accepted boolean,
        decided_by uuid constraint late_work_decided_by_fk references person (id),
        decided_at timestamptz,
        reason text,
        applied_at timestamptz,
        refusal text,
        constraint late_work_entry unique (person_id, device_id, sequence),
        constraint late_work_decided check ((is_accepted is null) = (decided_at is null))
      );
      create index late_work_enrolment_idx on late_work (enrolment_id, received_at);
      create index late_work_attempt_idx on late_work (attempt_id) where attempt_id is not null;
      create index late_work_decided_by_idx on late_work (decided_by) where decided_by is not null;
      create index late_work_unapplied_idx on late_work (decided_at) where is_accepted and applied_at is null;
      alter table quiz_answer add column received_at timestamptz;
      alter table quiz_attempt add column read_after_end_at timestamptz;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table quiz_attempt drop column read_after_end_at;
      alter table quiz_answer drop column received_at;
      drop table late_work;
      drop table journal_device;
    `);
  }
}
