import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Outcomes with their explanation, and certificates as snapshots. */
export class CreateCertificates1763900005000 implements MigrationInterface {
  name = 'CreateCertificates1763900005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table outcome_decision (
        id uuid primary key,
        enrolment_id uuid not null constraint outcome_decision_enrolment_fk references enrolment (id),
        outcome text not null constraint outcome_decision_outcome_known check (outcome in
          ('participation','completion','achievement','distinction','not_met')),
        explanation jsonb not null,
        decided_by uuid constraint outcome_decision_decided_by_fk references person (id),
        decided_at timestamptz not null default now()
      );
      create index outcome_decision_enrolment_idx on outcome_decision (enrolment_id, decided_at);
      create trigger outcome_decision_is_a_record before update or delete on outcome_decision for each row execute function refuse_change();

      create sequence certificate_serial;

      create table certificate (
        id uuid primary key,
        serial text not null constraint certificate_serial_once unique,
        code text not null constraint certificate_code_once unique constraint certificate_code_shape check (code ~ '^[A-Z0-9]{12}$'),
        enrolment_id uuid not null constraint certificate_enrolment_fk references enrolment (id),
        decision_id uuid not null constraint certificate_decision_fk references outcome_decision (id),
        outcome text not null constraint certificate_outcome_known check (outcome in ('participation','completion','achievement','distinction')),
        status text not null default 'issued' constraint certificate_status_known check (status in ('issued','superseded','revoked','expired')),
        snapshot jsonb not null,
        issued_by uuid not null constraint certificate_issued_by_fk references person (id),
        issued_at timestamptz not null default now(),
        expires_on date,
        superseded_by uuid constraint certificate_superseded_by_fk references certificate (id),
        status_reason text,
        status_changed_at timestamptz
      );
      create unique index certificate_one_in_force on certificate (enrolment_id, outcome) where status = 'issued';

      create function guard_certificate() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a certificate is never deleted' using errcode = 'restrict_violation';
        end if;
        if to_jsonb(new) - array['status','superseded_by','status_reason','status_changed_at']
           is distinct from to_jsonb(old) - array['status','superseded_by','status_reason','status_changed_at'] then
          raise exception 'a certificate is a snapshot: only its status changes' using errcode = 'restrict_violation';
        end if;
        if old.status <> 'issued' and new.status = 'issued' then
          raise exception 'a certificate no longer in force is not reissued: issue a new one' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger certificate_is_a_snapshot before update or delete on certificate for each row execute function guard_certificate();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table certificate, outcome_decision;
      drop sequence certificate_serial;
      drop function guard_certificate;
    `);
  }
}
