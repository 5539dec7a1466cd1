import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People and what surrounds them: countries, institutions, posts, assignments over time, roles, sign-in. */
export class CreatePeople1763900000000 implements MigrationInterface {
  name = 'CreatePeople1763900000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is refused: the row is a record', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$;

      create table country (
        code char(2) primary key check (code ~ '^[A-Z]{2}$'),
        names jsonb not null,
        roles text[] not null default '{}' check (roles <@ array['rcm_member','programme_country','observer'])
      );

      create table institution (
        id uuid primary key,
        country_code char(2) constraint institution_country_fk references country (code),
        kind text not null,
        name text not null,
        acronym text,
        parent_id uuid constraint institution_parent_fk references institution (id)
      );

      create table post (
        id uuid primary key,
        sending_country_code char(2) not null constraint post_sending_country_fk references country (code),
        host_country_code char(2) not null constraint post_host_country_fk references country (code),
        city text not null,
        kind text not null constraint post_kind_known check (kind in
          ('embassy_consular_section','consulate_general','consulate','vice_consulate','honorary','mobile','hq_desk')),
        district text,
        time_zone text not null
      );

      create table person (
        id uuid primary key,
        given_names text not null constraint person_given_names_length check (length(given_names) between 1 and 120),
        first_surname text not null constraint person_first_surname_length check (length(first_surname) between 1 and 120),
        second_surname text constraint person_second_surname_length check (length(second_surname) between 1 and 120),
        locale text not null constraint person_locale_known check (locale in ('es','en','fr')),
        time_zone text not null,
        country_code char(2) constraint person_country_fk references country (code),
        sex text constraint person_sex_known check (sex in ('female','male','other')),
        extra_time_percent int not null default 0 constraint person_extra_time_range check (extra_time_percent between 0 and 300),
        created_at timestamptz not null default now(),
        disabled_at timestamptz
      );
      create index person_country_idx on person (country_code);

      create table person_email (
        id uuid primary key,
        person_id uuid not null constraint person_email_person_fk references person (id),
        address text not null constraint person_email_address_shape check (address ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(address) <= 254),
        address_key text generated always as (lower(address)) stored,
        valid_from timestamptz not null default now(),
        valid_to timestamptz,
        constraint person_email_period check (valid_to is null or valid_to >= valid_from)
      );
      create unique index person_email_current_address on person_email (address_key) where valid_to is null;
      create unique index person_email_one_current on person_email (person_id) where valid_to is null;
      create index person_email_person_idx on person_email (person_id);

      create table person_secret (
        person_id uuid primary key constraint person_secret_person_fk references person (id),
        password_hash text not null,
        changed_at timestamptz not null default now()
      );

      create table assignment (
        id uuid primary key,
        person_id uuid not null constraint assignment_person_fk references person (id),
        post_id uuid constraint assignment_post_fk references post (id),
        institution_id uuid constraint assignment_institution_fk references institution (id),
        position text not null default '',
        from_date date not null,
        to_date date,
        constraint assignment_somewhere check (post_id is not null or institution_id is not null),
        constraint assignment_period check (to_date is null or to_date >= from_date)
      );
      create index assignment_person_idx on assignment (person_id);

      create table role_grant (
        id uuid primary key,
        person_id uuid not null constraint role_grant_person_fk references person (id),
        role text not null constraint role_grant_role_known check (role in ('learner','trainer','coordinator','administrator')),
        country_code char(2) constraint role_grant_country_fk references country (code),
        granted_by uuid constraint role_grant_granted_by_fk references person (id),
        granted_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create unique index role_grant_once on role_grant (person_id, role, country_code) nulls not distinct where revoked_at is null;

      create table consent_record (
        id uuid primary key,
        person_id uuid not null constraint consent_record_person_fk references person (id),
        kind text not null,
        text_version text not null,
        given_at timestamptz not null default now(),
        withdrawn_at timestamptz
      );
      create index consent_record_person_idx on consent_record (person_id);

      create table session (
        token_hash bytea primary key,
        person_id uuid not null constraint session_person_fk references person (id),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index session_person_idx on session (person_id);
      create index session_expiry_idx on session (expires_at);

      create table password_reset (
        token_hash bytea primary key,
        person_id uuid not null constraint password_reset_person_fk references person (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_person_idx on password_reset (person_id);

      create table audit_event (
        id uuid primary key,
        at timestamptz not null default now(),
        actor_id uuid constraint audit_event_actor_fk references person (id),
        action text not null,
        subject_type text not null,
        subject_id text not null,
        country_code char(2),
        reason text,
        detail jsonb not null default '{}'
      );
      create index audit_event_subject_idx on audit_event (subject_type, subject_id, at);
      create index audit_event_at_idx on audit_event (at, id);
      create trigger audit_event_is_a_record before update or delete on audit_event
        for each row execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_event, password_reset, session, consent_record, role_grant, assignment, person_secret,
        person_email, person, post, institution, country;
      drop function refuse_change;
    `);
  }
}
