import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Staff of institutions sign in with the account they have there (OpenID Connect). */
export class LetInstitutionsSignIn1796158800143 implements MigrationInterface {
  name = 'LetInstitutionsSignIn1796158800143';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people.identity_provider (
        id uuid constraint identity_provider_pk primary key,
        name text not null constraint identity_provider_name_short check (length(name) between 1 and 80),
        issuer text not null,
        client_id text not null,
        sealed_secret bytea not null,
        domains text[] not null constraint identity_provider_domains_some check (cardinality(domains) between 1 and 50),
        country_code text constraint identity_provider_country_fk references people.country (code),
        factor_values text[] not null,
        is_open boolean not null,
        registered_by uuid not null constraint identity_provider_registrar_fk references people.person (id),
        registered_at timestamptz not null,
        last_entry_at timestamptz,
        constraint identity_provider_once unique (issuer, client_id)
      );
      create index identity_provider_registrar on people.identity_provider (registered_by);
      create index identity_provider_country on people.identity_provider (country_code);
      create index identity_provider_domains on people.identity_provider using gin (domains);

      create table people.provider_login (
        state_hash bytea constraint provider_login_pk primary key,
        provider_id uuid not null constraint provider_login_provider_fk references people.identity_provider (id),
        nonce text not null,
        verifier text not null,
        path text not null,
        browser_hash bytea not null,
        started_at timestamptz not null
      );
      create index provider_login_provider on people.provider_login (provider_id);
      create index provider_login_started on people.provider_login (started_at);

      create table people.institution_account (
        id uuid constraint institution_account_pk primary key,
        provider_id uuid not null constraint institution_account_provider_fk references people.identity_provider (id),
        subject text not null,
        person_id uuid not null constraint institution_account_person_fk references people.person (id),
        joined_at timestamptz not null,
        last_used_at timestamptz not null,
        constraint institution_account_once unique (provider_id, subject)
      );
      create index institution_account_person on people.institution_account (person_id);

      create table people.refused_entry (
        id uuid constraint refused_entry_pk primary key,
        provider_id uuid not null constraint refused_entry_provider_fk references people.identity_provider (id),
        code text not null constraint refused_entry_code_known check (code in (
            'STATE_UNKNOWN','STATE_EXPIRED','STATE_ELSEWHERE','PROVIDER_CLOSED','PROVIDER_UNREACHABLE',
            'PROVIDER_SAID_NO','ISSUER_WRONG','CLIENT_REFUSED','CODE_REFUSED','TOKEN_REFUSED',
            'ADDRESS_MISSING','ADDRESS_UNVERIFIED','ADDRESS_ELSEWHERE','PERSON_UNKNOWN','PERSON_OTHER',
            'ACCOUNT_CLOSED')),
        detail text,
        refused_at timestamptz not null
      );
      create index refused_entry_provider on people.refused_entry (provider_id, refused_at desc);
      create index refused_entry_moment on people.refused_entry (refused_at desc);

      alter table platform.session add column is_vouched boolean not null default false;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table platform.session drop column is_vouched;
      drop table people.refused_entry, people.institution_account, people.provider_login, people.identity_provider`);
  }
}
