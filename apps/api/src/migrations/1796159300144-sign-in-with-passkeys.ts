import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** People sign in with passkeys (Web Authentication), which stand for a password and a second factor together. */
export class SignInWithPasskeys1796159300144 implements MigrationInterface {
  name = 'SignInWithPasskeys1796159300144';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people.passkey (
        id uuid constraint passkey_pk primary key,
        person_id uuid not null constraint passkey_person_fk references people.person (id),
        name text not null constraint passkey_name_length check (char_length(name) between 1 and 60),
        credential_id bytea not null
          constraint passkey_credential_once unique
          constraint passkey_credential_length check (octet_length(credential_id) between 1 and 1023),
        public_key bytea not null,
        sign_count bigint not null,
        transports text[] not null,
        is_synced boolean not null,
        added_at timestamptz not null,
        last_used_at timestamptz,
        browser text,
        system text
      );
      create index passkey_person on people.passkey (person_id);

      create table people.passkey_challenge (
        challenge_hash bytea constraint passkey_challenge_pk primary key,
        purpose text not null constraint passkey_challenge_purpose_known check (purpose in ('add', 'enter', 'prove')),
        person_id uuid constraint passkey_challenge_person_fk references people.person (id) on delete cascade,
        begun_at timestamptz not null,
        constraint passkey_challenge_whose check ((purpose = 'enter') = (person_id is null))
      );
      create index passkey_challenge_person on people.passkey_challenge (person_id);
      create index passkey_challenge_begun on people.passkey_challenge (begun_at);

      alter table platform.session add column passkey_id uuid;
      create index session_passkey on platform.session (passkey_id) where passkey_id is not null;`);
    await db.query(`create view people.held_passkey as select person_id from people.passkey`);
    await db.query(`comment on view people.held_passkey is
      'Passkeys: their people can sign in with them, and so need no other second factor.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view people.held_passkey;
      alter table platform.session drop column passkey_id;
      drop table people.passkey_challenge, people.passkey`);
  }
}
