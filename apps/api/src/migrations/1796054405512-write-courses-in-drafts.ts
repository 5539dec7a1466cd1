import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PATH_SHORT = 'check (length(path) between 1 and 400)';

/** Courses are written in drafts: trees of files with a history; versions keep the folder they were made of. */
export class WriteCoursesInDrafts1796054405512 implements MigrationInterface {
  name = 'WriteCoursesInDrafts1796054405512';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema authoring;

      create table authoring.file_content (
        hash text constraint file_content_pk primary key
          constraint file_content_hash_whole check (hash ~ '^[0-9a-f]{64}$'),
        bytes bigint not null,
        text text,
        constraint file_content_text_whole check (octet_length(text) = bytes)
      );

      create table authoring.version_file (
        version_id uuid not null constraint version_file_version_fk references course.course_version (id),
        path text not null constraint version_file_path_short ${PATH_SHORT},
        hash text not null constraint version_file_content_fk references authoring.file_content (hash),
        constraint version_file_pk primary key (version_id, path)
      );

      create table authoring.draft (
        id uuid constraint draft_pk primary key,
        course_id uuid not null,
        course_key text not null,
        name text not null constraint draft_name_short check (length(name) between 1 and 80),
        base_version_id uuid constraint draft_base_fk references course.course_version (id),
        state text not null constraint draft_state_known check (state in ('open','published','discarded')),
        changes integer not null constraint draft_changes_count check (changes >= 0),
        started_by uuid constraint draft_starter_fk references people.person (id),
        started_at timestamptz not null,
        ended_by uuid constraint draft_ender_fk references people.person (id),
        ended_at timestamptz,
        version_id uuid constraint draft_version_fk references course.course_version (id),
        constraint draft_ended check ((state = 'open') = (ended_at is null)),
        constraint draft_published check ((state = 'published') = (version_id is not null))
      );
      create unique index draft_one_of_name on authoring.draft (course_id, lower(name)) where state = 'open';
      create index draft_starter on authoring.draft (started_by);
      create index draft_ender on authoring.draft (ended_by);

      create table authoring.draft_file (
        draft_id uuid not null constraint draft_file_draft_fk references authoring.draft (id),
        path text not null constraint draft_file_path_short ${PATH_SHORT},
        hash text not null constraint draft_file_content_fk references authoring.file_content (hash),
        constraint draft_file_pk primary key (draft_id, path)
      );

      create table authoring.draft_change (
        draft_id uuid not null constraint draft_change_draft_fk references authoring.draft (id),
        number integer not null constraint draft_change_number_counts check (number > 0),
        path text not null constraint draft_change_path_short ${PATH_SHORT},
        before_hash text constraint draft_change_before_fk references authoring.file_content (hash),
        hash text constraint draft_change_content_fk references authoring.file_content (hash),
        changed_by uuid constraint draft_change_author_fk references people.person (id),
        changed_at timestamptz not null,
        constraint draft_change_pk primary key (draft_id, number),
        constraint draft_change_changes check (hash is distinct from before_hash)
      );
      create index draft_change_path on authoring.draft_change (draft_id, path, number);
      create index draft_change_author on authoring.draft_change (changed_by);

      create view authoring.course_draft as select id, course_key, name from authoring.draft;
      comment on view authoring.course_draft is 'Drafts of courses by their names, open or not.';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema authoring cascade');
  }
}
