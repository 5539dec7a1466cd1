import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Other programs read by tokens that administrators make for them. */
export class LetProgramsRead1796159000146 implements MigrationInterface {
  name = 'LetProgramsRead1796159000146';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table partners.system_token (
        id uuid constraint system_token_pk primary key,
        name text not null constraint system_token_name_short check (length(name) between 1 and 80),
        scopes text[] not null constraint system_token_scopes_some check (cardinality(scopes) > 0)
          constraint system_token_scopes_known check (
            scopes <@ array['people','editions','enrolments','progress','certificates']),
        country_code char(2) constraint system_token_country_fk references people.country (code),
        token_hash bytea not null constraint system_token_once unique
          constraint system_token_sha256 check (length(token_hash) = 32),
        made_by uuid not null constraint system_token_maker_fk references people.person (id),
        created_at timestamptz not null,
        expires_at timestamptz not null
          constraint system_token_a_year check (expires_at <= created_at + interval '366 days'),
        last_used_at timestamptz,
        withdrawn_at timestamptz
      );
      create index system_token_maker on partners.system_token (made_by);
      create index system_token_country on partners.system_token (country_code);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table partners.system_token');
  }
}
