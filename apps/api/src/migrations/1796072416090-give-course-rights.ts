import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Courses are written by those who have a right in them, and drafts are checked and published by a job. */
export class GiveCourseRights1796072416090 implements MigrationInterface {
  name = 'GiveCourseRights1796072416090';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table authoring.course_right (
        id uuid constraint course_right_pk primary key,
        person_id uuid not null constraint course_right_person_fk references people.person (id),
        course_id uuid not null,
        kind text not null constraint course_right_kind_known
          check (kind in ('author','translator','reviewer','publisher')),
        locale text constraint course_right_locale_known check (locale in ('es','en','fr')),
        given_by uuid not null constraint course_right_giver_fk references people.person (id),
        given_at timestamptz not null,
        constraint course_right_language check ((kind = 'translator') = (locale is not null)),
        constraint course_right_once unique nulls not distinct (person_id, course_id, kind, locale)
      );
      create index course_right_course on authoring.course_right (course_id);
      create index course_right_giver on authoring.course_right (given_by);

      create table authoring.publishing_rule (
        course_id uuid constraint publishing_rule_pk primary key,
        asks_two boolean not null,
        set_by uuid not null constraint publishing_rule_setter_fk references people.person (id),
        set_at timestamptz not null
      );
      create index publishing_rule_setter on authoring.publishing_rule (set_by);

      create table authoring.draft_run (
        id uuid constraint draft_run_pk primary key,
        draft_id uuid not null constraint draft_run_draft_fk references authoring.draft (id),
        kind text not null constraint draft_run_kind_known check (kind in ('check','publish')),
        state text not null constraint draft_run_state_known
          check (state in ('waiting','reading','publishing','done','refused')),
        changes integer not null,
        over integer,
        notes jsonb,
        asked_by uuid not null constraint draft_run_asker_fk references people.person (id),
        asked_at timestamptz not null,
        ended_at timestamptz,
        fault text constraint draft_run_fault_known
          check (fault in ('FAULTS','NO_CORRECTION','NOTE_MISSING','BASE_NOT_OFFERED','COURSE_OF_OTHER',
                           'SAYS_NOTHING_NEW','FILES_CHANGED','DRAFT_CLOSED')),
        problems jsonb not null,
        modules jsonb not null,
        version_id uuid constraint draft_run_version_fk references course.course_version (id),
        constraint draft_run_ended check ((ended_at is not null) = (state in ('done','refused'))),
        constraint draft_run_refused check ((fault is not null) = (state = 'refused'))
      );
      create index draft_run_draft on authoring.draft_run (draft_id, asked_at desc);
      create index draft_run_asker on authoring.draft_run (asked_by);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table authoring.draft_run, authoring.publishing_rule, authoring.course_right');
  }
}
