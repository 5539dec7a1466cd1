import { type MigrationInterface, type QueryRunner } from 'typeorm';

const openSession = (more: string) => `
  create or replace view platform.open_session as
    select s.person_id
      from platform.session s
     where s.expires_at > now()
       and s.created_at + case when exists (select from people.role_in_force f
                                             where f.person_id = s.person_id and f.role <> 'learner')
                               then interval '12 hours' else interval '30 days' end > now()${more}`;

/** A person signs in with a password and a code of an application, or a recovery code in its place. */
export class AskForASecondFactor1796110260113 implements MigrationInterface {
  name = 'AskForASecondFactor1796110260113';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people.second_factor (
        id uuid constraint second_factor_pk primary key,
        person_id uuid not null constraint second_factor_person_fk references people.person (id),
        name text not null,
        sealed_secret bytea not null,
        begun_at timestamptz not null default now(),
        confirmed_at timestamptz,
        last_step bigint,
        last_used_at timestamptz,
        constraint second_factor_name_length check (char_length(name) between 1 and 60),
        constraint second_factor_confirmed check ((confirmed_at is null) = (last_step is null))
      );
      create index second_factor_person on people.second_factor (person_id);

      create table people.recovery_code (
        person_id uuid not null constraint recovery_code_person_fk references people.person (id),
        code_hash bytea not null,
        made_at timestamptz not null default now(),
        used_at timestamptz,
        constraint recovery_code_pk primary key (person_id, code_hash)
      );

      alter table platform.session
        add column factor_shown_at timestamptz,
        add column proved_at timestamptz not null default now(),
        add column codes_tried integer not null default 0;`);
    await db.query(`
      create view people.held_factor as
        select person_id from people.second_factor where confirmed_at is not null`);
    await db.query(`comment on view people.held_factor is
      'Second factors in use: their accounts ask for a code after the password.'`);
    await db.query(
      openSession(`
       and (s.factor_shown_at is not null
            or not exists (select from people.held_factor h where h.person_id = s.person_id))`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(openSession(''));
    await db.query(`
      drop view people.held_factor;
      alter table platform.session drop column factor_shown_at, drop column proved_at, drop column codes_tried;
      drop table people.recovery_code, people.second_factor`);
  }
}
