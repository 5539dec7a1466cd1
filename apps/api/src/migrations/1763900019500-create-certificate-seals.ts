import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The issuer's keys, and what proves each certificate: its seal, its credential, its place in a status list. */
export class CreateCertificateSeals1763900019500 implements MigrationInterface {
  name = 'CreateCertificateSeals1763900019500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table issuer_key (
        id text primary key,
        kind text not null constraint issuer_key_kind_known check (kind in ('credential','document')),
        public_part text not null,
        sealed_secret bytea,
        valid_from timestamptz not null default now(),
        valid_until timestamptz,
        constraint issuer_key_validity check (valid_until >= valid_from)
      );
      create unique index issuer_key_one_current on issuer_key (kind) where valid_until is null;

      create table issuer_origin (
        origin text primary key,
        first_used_at timestamptz not null default now()
      );

      create sequence certificate_status_place;

      create table certificate_seal (
        certificate_id uuid primary key constraint certificate_seal_certificate_fk references certificate (id),
        credential_id uuid not null constraint certificate_seal_credential_once unique,
        issuer_key_id text not null constraint certificate_seal_issuer_key_fk references issuer_key (id),
        qr_text text not null,
        credential text not null,
        status_list int not null constraint certificate_seal_list_from_one check (status_list > 0),
        status_index int not null constraint certificate_seal_index_in_list check (status_index between 0 and 131071),
        out_of_force_at timestamptz,
        constraint certificate_seal_status_once unique (status_list, status_index)
      );

      create function guard_certificate_seal() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a seal is never deleted' using errcode = 'restrict_violation';
        end if;
        if to_jsonb(new) - 'out_of_force_at' is distinct from to_jsonb(old) - 'out_of_force_at' then
          raise exception 'a seal never changes: only its status bit is set' using errcode = 'restrict_violation';
        end if;
        if old.out_of_force_at is not null then
          raise exception 'a status bit is set once' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger certificate_seal_is_a_record before update or delete on certificate_seal for each row execute function guard_certificate_seal();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table certificate_seal, issuer_origin, issuer_key;
      drop sequence certificate_status_place;
      drop function guard_certificate_seal;
    `);
  }
}
