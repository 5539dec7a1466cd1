import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What people ask of their data: a copy, an erasure. Two records let an erasure take words away and nothing else: the
 * reason and detail of an audit event (its link stays), the reason of a decision above the rules.
 */
export class CreatePersonalData1763900022000 implements MigrationInterface {
  name = 'CreatePersonalData1763900022000';

  async up(db: QueryRunner): Promise<void> {
    await tables(db);
    await records(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger audit_event_is_a_record on audit_event;
      create trigger audit_event_is_a_record before update or delete on audit_event
        for each row execute function refuse_change();
      drop function guard_audit_event;
      create or replace function guard_outcome_override() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.withdrawn_at is not null
         or to_jsonb(new) - array['withdrawn_by','withdrawn_at'] is distinct from to_jsonb(old) - array['withdrawn_by','withdrawn_at'] then
        raise exception 'a decision is never changed: it is withdrawn once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
      drop function is_erasing;
      drop table erasure, personal_data_export;
      alter table person drop column erased_at;
    `);
  }
}

const tables = (db: QueryRunner) =>
  db.query(`
    alter table person add column erased_at timestamptz;

    create table personal_data_export (
      id uuid primary key,
      person_id uuid not null constraint personal_data_export_person_fk references person (id),
      asked_by uuid not null constraint personal_data_export_asked_by_fk references person (id),
      reason text,
      status text not null default 'waiting' constraint personal_data_export_status_known
        check (status in ('waiting','ready','failed','expired')),
      asked_at timestamptz not null default now(),
      ready_at timestamptz,
      expires_at timestamptz,
      taken_at timestamptz,
      blob_hash text,
      bytes int,
      constraint personal_data_export_ready_has_file check ((status = 'ready') = (blob_hash is not null))
    );
    create unique index personal_data_export_one_waiting on personal_data_export (person_id, asked_by) where status = 'waiting';
    create index personal_data_export_person_idx on personal_data_export (person_id, asked_at desc);
    create index personal_data_export_asked_by_idx on personal_data_export (asked_by);
    create index personal_data_export_blob_idx on personal_data_export (blob_hash) where blob_hash is not null;

    create table erasure (
      id uuid primary key,
      person_id uuid not null constraint erasure_person_fk references person (id),
      asked_by uuid not null constraint erasure_asked_by_fk references person (id),
      reason text not null,
      status text not null default 'waiting' constraint erasure_status_known check (status in ('waiting','done','cancelled')),
      asked_at timestamptz not null default now(),
      due_at timestamptz not null,
      ended_at timestamptz,
      cancelled_by uuid constraint erasure_cancelled_by_fk references person (id),
      constraint erasure_ended check ((status = 'waiting') = (ended_at is null))
    );
    create unique index erasure_one_waiting on erasure (person_id) where status = 'waiting';
    create index erasure_person_idx on erasure (person_id, asked_at desc);
    create index erasure_asked_by_idx on erasure (asked_by);
    create index erasure_cancelled_by_idx on erasure (cancelled_by);
    create index erasure_due_idx on erasure (due_at) where status = 'waiting';
  `);

const records = (db: QueryRunner) =>
  db.query(`
    create function is_erasing() returns boolean language sql stable as $$
      select coalesce(current_setting('campus.erasing', true), '') = 'on'
    $$;

    create function guard_audit_event() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and is_erasing() and new.reason is null and new.detail = '{}'
         and to_jsonb(new) - array['reason','detail'] = to_jsonb(old) - array['reason','detail'] then
        return new;
      end if;
      raise exception '% of % is refused: the row is a record', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$;
    drop trigger audit_event_is_a_record on audit_event;
    create trigger audit_event_is_a_record before update or delete on audit_event
      for each row execute function guard_audit_event();

    create or replace function guard_outcome_override() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and is_erasing() and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
        return new;
      end if;
      if tg_op = 'DELETE' or old.withdrawn_at is not null
         or to_jsonb(new) - array['withdrawn_by','withdrawn_at'] is distinct from to_jsonb(old) - array['withdrawn_by','withdrawn_at'] then
        raise exception 'a decision is never changed: it is withdrawn once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  `);
