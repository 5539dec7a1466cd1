import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Scenarios: a kind of activity, their words, and what learners decide in them. */
export class CreateScenarios1763900008000 implements MigrationInterface {
  name = 'CreateScenarios1763900008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table activity drop constraint activity_kind_known,
        add constraint activity_kind_known check (kind in ('lesson','scorm','quiz','survey','scenario'));

      create table scenario_text (
        version_id uuid not null,
        activity_id uuid not null,
        locale text not null,
        texts jsonb not null,
        constraint scenario_text_pk primary key (version_id, activity_id, locale),
        constraint scenario_text_activity_fk foreign key (version_id, activity_id) references activity (version_id, id) on delete cascade
      );
      create trigger scenario_text_of_published before insert or update or delete on scenario_text for each row execute function forbid_change_of_published();

      create table scenario_attempt (
        id uuid primary key,
        enrolment_id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        locale text not null,
        forked_from uuid,
        forked_at int not null default 0,
        ending text,
        debrief_read_at timestamptz,
        started_at timestamptz not null,
        updated_at timestamptz not null,
        constraint scenario_attempt_fork_whole check (forked_at >= 0 and (forked_at = 0 or forked_from is not null)),
        constraint scenario_attempt_debrief_at_ending check (debrief_read_at is null or ending is not null),
        constraint scenario_attempt_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id),
        constraint scenario_attempt_activity_fk foreign key (version_id, activity_id) references activity (version_id, id)
      );
      create index scenario_attempt_latest_idx on scenario_attempt (enrolment_id, activity_id, updated_at);

      create table scenario_decision (
        attempt_id uuid not null constraint scenario_decision_attempt_fk references scenario_attempt (id),
        step int not null constraint scenario_decision_step_positive check (step > 0),
        node text not null,
        choice text not null,
        occurred_at timestamptz not null,
        constraint scenario_decision_pk primary key (attempt_id, step)
      );

      create function forbid_change_of_decision() returns trigger language plpgsql as $$
      begin
        raise exception 'a decision never changes' using errcode = 'restrict_violation';
      end $$;
      create trigger scenario_decision_is_kept before update on scenario_decision for each row execute function forbid_change_of_decision();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table scenario_decision, scenario_attempt, scenario_text;
      drop function forbid_change_of_decision;
      alter table activity drop constraint activity_kind_known,
        add constraint activity_kind_known check (kind in ('lesson','scorm','quiz','survey'));
    `);
  }
}
