import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Programmes with their names, donors and countries over time; what coordinators plan of an edition; donors sign in. */
export class CreateProgrammesAndPlanEditions1763900013000 implements MigrationInterface {
  name = 'CreateProgrammesAndPlanEditions1763900013000';

  async up(db: QueryRunner): Promise<void> {
    await programmes(db);
    await plans(db);
    await db.query(`
      alter table country drop column roles;
      alter table role_grant drop constraint role_grant_role_known;
      alter table role_grant add constraint role_grant_role_known
        check (role in ('learner','trainer','coordinator','administrator','donor'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table session_half_day, live_session, group_facilitator, edition_release, edition_quota;
      alter table edition drop column programme_id, drop column description;
      drop table country_role, programme_donor, programme_name, programme;
      alter table country add column roles text[] not null default '{}'
        check (roles <@ array['rcm_member','programme_country','observer']);
      delete from role_grant where role = 'donor';
      alter table role_grant drop constraint role_grant_role_known;
      alter table role_grant add constraint role_grant_role_known
        check (role in ('learner','trainer','coordinator','administrator'));
    `);
  }
}

const programmes = (db: QueryRunner) =>
  db.query(`
    create table programme (
      id uuid primary key,
      key text not null constraint programme_key_once unique,
      accent text constraint programme_accent_shape check (accent ~ '^#[0-9a-f]{6}$'),
      logo_id text,
      created_at timestamptz not null default now()
    );

    create table programme_name (
      id uuid primary key,
      programme_id uuid not null constraint programme_name_programme_fk references programme (id),
      names jsonb not null,
      valid_from date not null,
      valid_to date,
      source text,
      constraint programme_name_period check (valid_to is null or valid_to >= valid_from)
    );
    create index programme_name_programme_idx on programme_name (programme_id, valid_from);

    create table programme_donor (
      id uuid primary key,
      programme_id uuid not null constraint programme_donor_programme_fk references programme (id),
      names jsonb not null,
      acknowledgement jsonb not null,
      logo_id text,
      valid_from date not null,
      valid_to date,
      source text,
      constraint programme_donor_period check (valid_to is null or valid_to >= valid_from)
    );
    create index programme_donor_programme_idx on programme_donor (programme_id, valid_from);

    create table country_role (
      id uuid primary key,
      country_code char(2) not null constraint country_role_country_fk references country (code),
      role text not null constraint country_role_role_known check (role in ('rcm_member','programme_country','observer')),
      programme_id uuid constraint country_role_programme_fk references programme (id),
      valid_from date,
      valid_to date,
      source text,
      constraint country_role_period check (valid_to >= valid_from),
      constraint country_role_programme_belongs check ((role = 'programme_country') = (programme_id is not null))
    );
    create index country_role_country_idx on country_role (country_code);
    create index country_role_programme_idx on country_role (programme_id);
  `);

const plans = (db: QueryRunner) =>
  db.query(`
    alter table edition add column programme_id uuid constraint edition_programme_fk references programme (id);
    alter table edition add column description jsonb;
    create index edition_starts_on_idx on edition (starts_on, id);

    create table edition_quota (
      id uuid primary key,
      edition_id uuid not null constraint edition_quota_edition_fk references edition (id),
      country_code char(2) constraint edition_quota_country_fk references country (code),
      institution_kind text,
      seats int not null constraint edition_quota_seats_range check (seats between 0 and 100000),
      women_percent int constraint edition_quota_women_range check (women_percent between 0 and 100),
      constraint edition_quota_once unique nulls not distinct (edition_id, country_code, institution_kind)
    );

    create table edition_release (
      edition_id uuid not null constraint edition_release_edition_fk references edition (id),
      module_id uuid not null,
      opens_on date not null,
      constraint edition_release_pk primary key (edition_id, module_id)
    );

    create table group_facilitator (
      id uuid primary key,
      group_id uuid not null constraint group_facilitator_group_fk references edition_group (id),
      person_id uuid not null constraint group_facilitator_person_fk references person (id),
      since timestamptz not null default now(),
      until timestamptz,
      constraint group_facilitator_period check (until is null or until >= since)
    );
    create unique index group_facilitator_once on group_facilitator (person_id, group_id) where until is null;
    create index group_facilitator_group_idx on group_facilitator (group_id);

    create table live_session (
      id uuid primary key,
      edition_id uuid not null constraint live_session_edition_fk references edition (id),
      group_id uuid,
      titles jsonb not null,
      mode text not null constraint live_session_mode_known check (mode in ('room','webinar')),
      place text,
      url text,
      created_at timestamptz not null default now(),
      cancelled_at timestamptz,
      constraint live_session_group_fk foreign key (group_id, edition_id) references edition_group (id, edition_id)
    );
    create index live_session_edition_idx on live_session (edition_id);

    create table session_half_day (
      id uuid primary key,
      session_id uuid not null constraint session_half_day_session_fk references live_session (id),
      starts_at timestamptz not null,
      planned_minutes int not null constraint session_half_day_minutes_range check (planned_minutes between 1 and 720),
      constraint session_half_day_once unique (session_id, starts_at)
    );
  `);
