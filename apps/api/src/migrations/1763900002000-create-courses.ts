import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Courses, their immutable published versions, and what a version holds. */
export class CreateCourses1763900002000 implements MigrationInterface {
  name = 'CreateCourses1763900002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table course (
        id uuid primary key,
        key text not null constraint course_key_once unique,
        created_at timestamptz not null default now()
      );

      create table course_version (
        id uuid primary key,
        course_id uuid not null constraint course_version_course_fk references course (id),
        number int not null constraint course_version_number_positive check (number > 0),
        status text not null default 'draft' constraint course_version_status_known check (status in ('draft','published','retired')),
        content_hash text not null,
        source_locale text not null,
        locales text[] not null,
        titles jsonb not null,
        summaries jsonb not null,
        effort_core_minutes int not null,
        effort_extended_minutes int not null,
        outcome text not null constraint course_version_outcome_known check (outcome in ('participation','completion','achievement')),
        completion_rule jsonb not null,
        glossary jsonb not null default '[]',
        created_at timestamptz not null default now(),
        published_at timestamptz,
        constraint course_version_number_once unique (course_id, number),
        constraint course_version_content_once unique (course_id, content_hash),
        constraint course_version_published_at_known check (status = 'draft' or published_at is not null)
      );

      create table module (
        version_id uuid not null constraint module_version_fk references course_version (id) on delete cascade,
        id uuid not null,
        position int not null,
        key text not null,
        titles jsonb not null,
        summaries jsonb not null,
        minutes_core int not null,
        minutes_extended int not null,
        is_gate boolean not null,
        outcomes jsonb not null default '[]',
        constraint module_pk primary key (version_id, id),
        constraint module_position_once unique (version_id, position),
        constraint module_key_once unique (version_id, key)
      );

      create table activity (
        version_id uuid not null,
        id uuid not null,
        module_id uuid not null,
        position int not null,
        kind text not null constraint activity_kind_known check (kind in ('lesson','scorm','quiz','survey')),
        key text not null,
        titles jsonb not null,
        minutes int not null,
        is_required boolean not null,
        tags jsonb not null default '{}',
        settings jsonb not null default '{}',
        constraint activity_pk primary key (version_id, id),
        constraint activity_module_fk foreign key (version_id, module_id) references module (version_id, id) on delete cascade,
        constraint activity_key_once unique (version_id, key),
        constraint activity_position_once unique (version_id, module_id, position)
      );

      create table lesson_text (
        version_id uuid not null,
        activity_id uuid not null,
        locale text not null,
        title text not null,
        screens jsonb not null,
        plan_html text not null,
        sources_html text not null,
        extended_html text not null,
        fields jsonb not null default '[]',
        words int not null,
        is_stale boolean not null,
        constraint lesson_text_pk primary key (version_id, activity_id, locale),
        constraint lesson_text_activity_fk foreign key (version_id, activity_id) references activity (version_id, id) on delete cascade
      );

      create table question (
        version_id uuid not null constraint question_version_fk references course_version (id) on delete cascade,
        id uuid not null,
        pool text not null,
        type text not null constraint question_type_known check (type in
          ('single','multiple','true-false','match','order','short-text','numeric','cloze')),
        outcome text not null,
        guidelines text[] not null default '{}',
        tags text[] not null default '{}',
        difficulty smallint not null constraint question_difficulty_range check (difficulty between 1 and 3),
        points numeric(6,2) not null constraint question_points_positive check (points > 0),
        bodies jsonb not null,
        answer_key jsonb not null,
        feedbacks jsonb not null default '{}',
        rationales jsonb not null,
        sources jsonb not null default '[]',
        constraint question_pk primary key (version_id, id)
      );
      create index question_pool_idx on question (version_id, pool);

      create table media_file (
        hash text primary key constraint media_file_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
        name text not null,
        media_type text not null,
        bytes bigint not null
      );

      create table course_import (
        source_hash text primary key constraint course_import_hash_shape check (source_hash ~ '^[0-9a-f]{64}$'),
        version_id uuid not null constraint course_import_version_fk references course_version (id) on delete cascade,
        imported_at timestamptz not null default now()
      );

      create function forbid_change_of_published() returns trigger language plpgsql as $$
      declare version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
      begin
        if exists (select from course_version v where v.id = version and v.status <> 'draft') then
          raise exception '% of % is refused: the course version is published', tg_op, tg_table_name using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger module_of_published before insert or update or delete on module for each row execute function forbid_change_of_published();
      create trigger activity_of_published before insert or update or delete on activity for each row execute function forbid_change_of_published();
      create trigger lesson_text_of_published before insert or update or delete on lesson_text for each row execute function forbid_change_of_published();
      create trigger question_of_published before insert or update or delete on question for each row execute function forbid_change_of_published();

      create function guard_course_version() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status <> 'draft' then
            raise exception 'a published course version is never deleted' using errcode = 'restrict_violation';
          end if;
          return old;
        end if;
        if old.status <> 'draft' and (
             new.status = 'draft'
             or to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status') then
          raise exception 'a published course version never changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger course_version_is_immutable before update or delete on course_version for each row execute function guard_course_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table course_import, media_file, question, lesson_text, activity, module, course_version, course;
      drop function forbid_change_of_published, guard_course_version;
    `);
  }
}
