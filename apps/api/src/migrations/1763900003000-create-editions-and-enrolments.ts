import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Offerings of a course version, their national groups, and who takes part. */
export class CreateEditionsAndEnrolments1763900003000 implements MigrationInterface {
  name = 'CreateEditionsAndEnrolments1763900003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table edition (
        id uuid primary key,
        course_id uuid not null constraint edition_course_fk references course (id),
        version_id uuid not null constraint edition_version_fk references course_version (id),
        key text not null constraint edition_key_once unique,
        titles jsonb not null,
        route text not null constraint edition_route_known check (route in ('A','B','C')),
        audience text not null,
        locales text[] not null,
        starts_on date not null,
        ends_on date,
        time_zone text not null,
        is_open boolean not null default false,
        closed_at timestamptz,
        created_at timestamptz not null default now(),
        constraint edition_period check (ends_on is null or ends_on >= starts_on)
      );

      create table edition_group (
        id uuid primary key,
        edition_id uuid not null constraint edition_group_edition_fk references edition (id),
        country_code char(2) constraint edition_group_country_fk references country (code),
        name text not null,
        time_zone text not null,
        seats int constraint edition_group_seats_positive check (seats > 0),
        constraint edition_group_in_edition unique (id, edition_id)
      );
      create unique index edition_group_once on edition_group (edition_id, country_code) nulls not distinct;

      create table enrolment (
        id uuid primary key,
        person_id uuid not null constraint enrolment_person_fk references person (id),
        edition_id uuid not null constraint enrolment_edition_fk references edition (id),
        group_id uuid not null,
        version_id uuid not null constraint enrolment_version_fk references course_version (id),
        status text not null default 'active' constraint enrolment_status_known check (status in
          ('invited','active','on_hold','withdrawn','transferred','completed','failed','expired')),
        source text not null constraint enrolment_source_known check (source in ('nominated','self','imported','lti')),
        enrolled_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint enrolment_once unique (person_id, edition_id),
        constraint enrolment_pin unique (id, version_id),
        constraint enrolment_group_fk foreign key (group_id, edition_id) references edition_group (id, edition_id)
      );
      create index enrolment_edition_idx on enrolment (edition_id, status);
      create index enrolment_group_idx on enrolment (group_id);

      create function pin_enrolment() returns trigger language plpgsql as $$
      begin
        if (new.version_id, new.person_id, new.edition_id) is distinct from (old.version_id, old.person_id, old.edition_id) then
          raise exception 'an enrolment stays with its person, edition and course version' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger enrolment_is_pinned before update on enrolment for each row execute function pin_enrolment();

      create function guard_edition() returns trigger language plpgsql as $$
      begin
        if new.version_id is distinct from old.version_id and exists (select from enrolment e where e.edition_id = old.id) then
          raise exception 'an edition with enrolments keeps its course version' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger edition_keeps_version before update on edition for each row execute function guard_edition();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table enrolment, edition_group, edition;
      drop function pin_enrolment, guard_edition;
    `);
  }
}
