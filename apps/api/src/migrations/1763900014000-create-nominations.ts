import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Calls for nominations, the personal links they are answered by, and the people who were nominated. */
export class CreateNominations1763900014000 implements MigrationInterface {
  name = 'CreateNominations1763900014000';

  async up(db: QueryRunner): Promise<void> {
    await calls(db);
    await nominations(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table nomination, nomination_letter, call_link, call`);
  }
}

const calls = (db: QueryRunner) =>
  db.query(`
    create table call (
      id uuid primary key,
      edition_id uuid not null constraint call_edition_fk references edition (id),
      state text not null default 'draft' constraint call_state_known check (state in ('draft','open','closed')),
      titles jsonb not null,
      texts jsonb not null,
      letters jsonb not null default '{}',
      opens_on date not null,
      closes_on date not null,
      confirm_days int not null default 7 constraint call_confirm_days_range check (confirm_days between 1 and 60),
      time_zone text not null,
      audiences text[] not null default '{}',
      institution_kinds text[] not null default '{}',
      countries text[] not null default '{}',
      needs_letter boolean not null default true,
      contact_name text not null,
      contact_address text not null,
      revision int not null default 1,
      created_by uuid constraint call_created_by_fk references person (id),
      created_at timestamptz not null default now(),
      constraint call_period check (closes_on >= opens_on)
    );
    create index call_edition_idx on call (edition_id);
    create index call_created_by_idx on call (created_by);

    create table call_link (
      id uuid primary key,
      call_id uuid not null constraint call_link_call_fk references call (id),
      token_hash bytea not null constraint call_link_token_once unique,
      generation int not null default 1,
      label text not null,
      country_code char(2) constraint call_link_country_fk references country (code),
      institution_name text not null,
      institution_kind text not null,
      nominator_name text not null default '',
      address text,
      locale text not null constraint call_link_locale_known check (locale in ('es','en','fr')),
      max_nominations int not null constraint call_link_max_range check (max_nominations between 1 and 200),
      expires_at timestamptz,
      revoked_at timestamptz,
      sent_at timestamptz,
      last_used_at timestamptz,
      created_by uuid constraint call_link_created_by_fk references person (id),
      created_at timestamptz not null default now()
    );
    create index call_link_call_idx on call_link (call_id);
    create index call_link_created_by_idx on call_link (created_by);
  `);

const nominations = (db: QueryRunner) =>
  db.query(`
    create table nomination_letter (
      id uuid primary key,
      call_id uuid not null constraint nomination_letter_call_fk references call (id),
      link_id uuid constraint nomination_letter_link_fk references call_link (id),
      file_hash text not null,
      media_type text not null constraint nomination_letter_type_known
        check (media_type in ('application/pdf','image/jpeg','image/png')),
      bytes int not null,
      created_at timestamptz not null default now()
    );
    create index nomination_letter_hash_idx on nomination_letter (file_hash);
    create index nomination_letter_link_idx on nomination_letter (link_id);

    create table nomination (
      id uuid primary key,
      call_id uuid not null constraint nomination_call_fk references call (id),
      edition_id uuid not null constraint nomination_edition_fk references edition (id),
      link_id uuid constraint nomination_link_fk references call_link (id),
      client_key uuid not null,
      source text not null constraint nomination_source_known check (source in ('link','sheet','coordinator')),
      state text not null default 'draft' constraint nomination_state_known check (state in
        ('draft','submitted','under_review','accepted','waitlisted','rejected','substituted','confirmed','enrolled','no_show')),
      priority int not null default 1,
      given_names text not null,
      first_surname text not null,
      second_surname text,
      address text not null,
      address_key text generated always as (lower(address)) stored,
      sex text constraint nomination_sex_known check (sex in ('female','male','other')),
      country_code char(2) constraint nomination_country_fk references country (code),
      institution_name text not null,
      institution_kind text not null,
      position text not null default '',
      post text not null default '',
      audience text not null default '',
      locale text not null constraint nomination_locale_known check (locale in ('es','en','fr')),
      access_needs text not null default '',
      device text not null default '',
      connection text not null default '',
      nominator_name text not null default '',
      nominator_title text not null default '',
      has_consent boolean not null default false,
      letter_id uuid constraint nomination_letter_fk references nomination_letter (id),
      waiting_rank int,
      replaces_id uuid constraint nomination_replaces_fk references nomination (id),
      person_id uuid constraint nomination_person_fk references person (id),
      same_person text constraint nomination_same_person_known check (same_person in ('same','other')),
      enrolment_id uuid constraint nomination_enrolment_fk references enrolment (id),
      confirm_hash bytea constraint nomination_confirm_once unique,
      confirm_generation int not null default 0,
      confirm_by date,
      told_state text,
      told_at timestamptz,
      confirmed_at timestamptz,
      declined_at timestamptz,
      reason text,
      submitted_at timestamptz,
      decided_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      anonymised_at timestamptz,
      constraint nomination_key_once unique (call_id, client_key)
    );
    create index nomination_edition_state_idx on nomination (edition_id, state, country_code);
    create index nomination_call_idx on nomination (call_id, state);
    create index nomination_link_idx on nomination (link_id);
    create index nomination_address_idx on nomination (address_key);
    create index nomination_person_idx on nomination (person_id);
    create index nomination_enrolment_idx on nomination (enrolment_id);
    create index nomination_letter_idx on nomination (letter_id);
  `);
