import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Learning platforms of others open the course (LTI 1.3). */
export class OpenTheCourseFromPlatforms1796105523129 implements MigrationInterface {
  name = 'OpenTheCourseFromPlatforms1796105523129';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema partners;

      create table partners.partner_platform (
        id uuid constraint partner_platform_pk primary key,
        name text not null constraint partner_platform_name_short check (length(name) between 1 and 80),
        issuer text not null,
        client_id text not null,
        auth_url text not null,
        token_url text,
        jwks_url text not null,
        deployments text[] constraint partner_platform_deployments_some check (cardinality(deployments) > 0),
        is_open boolean not null,
        registered_by uuid not null constraint partner_platform_registrar_fk references people.person (id),
        registered_at timestamptz not null,
        last_launch_at timestamptz,
        last_refused_at timestamptz,
        last_refusal text constraint partner_platform_refusal_known
          check (last_refusal in (
            'LOGIN_INVALID','TARGET_ELSEWHERE','TOKEN_MISSING','TOKEN_TOO_LARGE','TOKEN_MALFORMED',
            'ALGORITHM_REFUSED','KEY_UNKNOWN','KEYS_UNREACHABLE','SIGNATURE_WRONG','ISSUER_WRONG',
            'AUDIENCE_WRONG','PARTY_WRONG','TOKEN_EXPIRED','CLOCK_WRONG','NONCE_WRONG','DEPLOYMENT_WRONG',
            'VERSION_UNKNOWN','MESSAGE_UNKNOWN','TARGET_CHANGED','SUBJECT_MISSING','CLAIMS_INVALID',
            'PLATFORM_UNKNOWN','PLATFORM_CLOSED','PLATFORM_SAID_NO','STATE_UNKNOWN','STATE_EXPIRED',
            'STATE_ELSEWHERE','ACCOUNT_CLOSED','ACCOUNT_OF_STAFF')),
        last_refused_claim text,
        constraint partner_platform_once unique (issuer, client_id),
        constraint partner_platform_refused check ((last_refused_at is null) = (last_refusal is null))
      );
      create index partner_platform_registrar on partners.partner_platform (registered_by);

      create table partners.partner_place (
        id uuid constraint partner_place_pk primary key,
        platform_id uuid not null constraint partner_place_platform_fk references partners.partner_platform (id),
        deployment text not null,
        context text not null,
        title text,
        first_seen_at timestamptz not null,
        last_launch_at timestamptz not null,
        edition_id uuid constraint partner_place_edition_fk references delivery.edition (id),
        group_id uuid,
        tied_by uuid constraint partner_place_tier_fk references people.person (id),
        tied_at timestamptz,
        constraint partner_place_once unique (platform_id, deployment, context),
        constraint partner_place_tied check (num_nonnulls(edition_id, group_id, tied_by, tied_at) in (0, 4))
      );
      create index partner_place_edition on partners.partner_place (edition_id);
      create index partner_place_tier on partners.partner_place (tied_by);

      create table partners.partner_login (
        state_hash bytea constraint partner_login_pk primary key,
        platform_id uuid not null constraint partner_login_platform_fk references partners.partner_platform (id),
        nonce text not null,
        target text not null,
        deployment text,
        browser_hash bytea not null,
        started_at timestamptz not null
      );
      create index partner_login_platform on partners.partner_login (platform_id);
      create index partner_login_started on partners.partner_login (started_at);

      create table partners.partner_account (
        id uuid constraint partner_account_pk primary key,
        platform_id uuid not null constraint partner_account_platform_fk references partners.partner_platform (id),
        subject text not null,
        person_id uuid not null constraint partner_account_person_fk references people.person (id),
        is_joined boolean not null,
        began_at timestamptz not null,
        constraint partner_account_once unique (platform_id, subject)
      );
      create index partner_account_person on partners.partner_account (person_id);

      create table partners.partner_join_code (
        code_hash bytea constraint partner_join_code_pk primary key,
        person_id uuid not null constraint partner_join_code_person_fk references people.person (id),
        made_at timestamptz not null
      );
      create index partner_join_code_person on partners.partner_join_code (person_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema partners cascade');
  }
}
