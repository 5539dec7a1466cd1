import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Several outcomes of one course, decisions above them, templates, and the batches certificates are issued in. */
export class IssueCertificatesInBatches1763900019000 implements MigrationInterface {
  name = 'IssueCertificatesInBatches1763900019000';

  async up(db: QueryRunner): Promise<void> {
    await outcomes(db);
    await templates(db);
    await batches(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table certificate_file, certificate_batch_item, certificate_batch, certificate_template, certificate_image, outcome_override;
      drop function guard_outcome_override;
      alter table certificate drop constraint certificate_outcome_known;
      alter table certificate add constraint certificate_outcome_known
        check (outcome in ('participation','completion','achievement','distinction'));
      alter table outcome_decision drop constraint outcome_decision_outcome_known;
      alter table outcome_decision add constraint outcome_decision_outcome_known
        check (outcome in ('participation','completion','achievement','distinction','not_met'));
      alter table course_version drop column further_outcomes;
    `);
  }
}

const outcomes = (db: QueryRunner) =>
  db.query(`
    alter table course_version add column further_outcomes jsonb not null default '[]';
    alter table certificate drop constraint certificate_outcome_known;
    alter table certificate add constraint certificate_outcome_known
      check (outcome in ('participation','completion','achievement','distinction','enrolment'));
    alter table outcome_decision drop constraint outcome_decision_outcome_known;
    alter table outcome_decision add constraint outcome_decision_outcome_known
      check (outcome in ('participation','completion','achievement','distinction','not_met','enrolment'));

    create table outcome_override (
      id uuid primary key,
      enrolment_id uuid not null constraint outcome_override_enrolment_fk references enrolment (id),
      kind text not null constraint outcome_override_kind_known check (kind in ('activity','outcome','hold')),
      activity_id uuid,
      outcome text constraint outcome_override_outcome_known check (outcome in ('participation','completion','achievement')),
      reason text not null,
      decided_by uuid not null constraint outcome_override_decided_by_fk references person (id),
      decided_at timestamptz not null default now(),
      withdrawn_by uuid constraint outcome_override_withdrawn_by_fk references person (id),
      withdrawn_at timestamptz,
      constraint outcome_override_about check (case kind when 'activity' then activity_id is not null and outcome is null
        when 'outcome' then outcome is not null and activity_id is null else outcome is null and activity_id is null end),
      constraint outcome_override_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))
    );
    create unique index outcome_override_once on outcome_override (enrolment_id, kind, activity_id, outcome) nulls not distinct
      where withdrawn_at is null;
    create index outcome_override_enrolment_idx on outcome_override (enrolment_id);
    create index outcome_override_decided_by_idx on outcome_override (decided_by);
    create index outcome_override_withdrawn_by_idx on outcome_override (withdrawn_by);

    create function guard_outcome_override() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.withdrawn_at is not null
         or to_jsonb(new) - array['withdrawn_by','withdrawn_at'] is distinct from to_jsonb(old) - array['withdrawn_by','withdrawn_at'] then
        raise exception 'a decision is never changed: it is withdrawn once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger outcome_override_is_a_record before update or delete on outcome_override for each row execute function guard_outcome_override();
  `);

const templates = (db: QueryRunner) =>
  db.query(`
    create table certificate_image (
      id uuid primary key,
      hash text not null constraint certificate_image_hash_once unique,
      media_type text not null constraint certificate_image_type_known check (media_type in ('image/png','image/jpeg')),
      width int not null,
      height int not null,
      bytes bytea not null,
      created_by uuid constraint certificate_image_created_by_fk references person (id),
      created_at timestamptz not null default now()
    );
    create index certificate_image_created_by_idx on certificate_image (created_by);

    create table certificate_template (
      id uuid primary key,
      edition_id uuid not null constraint certificate_template_edition_fk references edition (id),
      number int not null,
      content jsonb not null,
      created_by uuid not null constraint certificate_template_created_by_fk references person (id),
      created_at timestamptz not null default now(),
      constraint certificate_template_number_once unique (edition_id, number)
    );
    create index certificate_template_created_by_idx on certificate_template (created_by);
    create trigger certificate_template_is_a_record before update or delete on certificate_template for each row execute function refuse_change();
  `);

const batches = (db: QueryRunner) =>
  db.query(`
    create table certificate_batch (
      id uuid primary key,
      edition_id uuid not null constraint certificate_batch_edition_fk references edition (id),
      countries text[],
      template_id uuid constraint certificate_batch_template_fk references certificate_template (id),
      status text not null default 'proposed' constraint certificate_batch_status_known check (status in ('proposed','approved','done','dropped')),
      ceremony_order text not null default 'country' constraint certificate_batch_order_known check (ceremony_order in ('country','name','custom')),
      proposed_by uuid not null constraint certificate_batch_proposed_by_fk references person (id),
      proposed_at timestamptz not null default now(),
      approved_by uuid constraint certificate_batch_approved_by_fk references person (id),
      approved_at timestamptz,
      finished_at timestamptz,
      mails_wanted_at timestamptz
    );
    create unique index certificate_batch_one_proposed on certificate_batch (edition_id, countries) nulls not distinct where status = 'proposed';
    create index certificate_batch_edition_idx on certificate_batch (edition_id, proposed_at);
    create index certificate_batch_proposed_by_idx on certificate_batch (proposed_by);
    create index certificate_batch_approved_by_idx on certificate_batch (approved_by);

    create table certificate_batch_item (
      batch_id uuid not null constraint certificate_batch_item_batch_fk references certificate_batch (id),
      enrolment_id uuid not null constraint certificate_batch_item_enrolment_fk references enrolment (id),
      state text not null constraint certificate_batch_item_state_known
        check (state in ('ready','blocked','already','waiting','issued','failed')),
      outcome text,
      explanations jsonb not null,
      blockers jsonb not null,
      blocker_codes text[] not null,
      differs boolean not null,
      place int,
      certificate_id uuid constraint certificate_batch_item_certificate_fk references certificate (id),
      problem text,
      mailed_at timestamptz,
      constraint certificate_batch_item_pk primary key (batch_id, enrolment_id)
    );
    create index certificate_batch_item_enrolment_idx on certificate_batch_item (enrolment_id);
    create index certificate_batch_item_state_idx on certificate_batch_item (batch_id, state);

    create table certificate_file (
      certificate_id uuid not null constraint certificate_file_certificate_fk references certificate (id),
      paper text not null constraint certificate_file_paper_known check (paper in ('a4','letter')),
      blob_hash text not null,
      bytes int not null,
      created_at timestamptz not null default now(),
      constraint certificate_file_pk primary key (certificate_id, paper)
    );
    create index certificate_file_blob_hash_idx on certificate_file (blob_hash);
  `);
