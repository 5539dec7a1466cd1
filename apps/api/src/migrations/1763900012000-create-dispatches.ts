import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Thin packages that open a part of a course on this campus, and how often they were opened. */
export class CreateDispatches1763900012000 implements MigrationInterface {
  name = 'CreateDispatches1763900012000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table dispatch (
        id uuid not null constraint dispatch_pk primary key,
        version_id uuid not null constraint dispatch_version_fk references course_version (id),
        target_id uuid not null,
        standard text not null constraint dispatch_standard_known check (standard in ('1.2', '2004-4')),
        locales text[] not null constraint dispatch_has_a_language check (cardinality(locales) > 0),
        label text not null constraint dispatch_label_length check (char_length(label) between 1 and 200),
        is_open boolean not null default true,
        max_learners int constraint dispatch_max_learners_positive check (max_learners > 0),
        closes_at timestamptz,
        salt text not null,
        created_by uuid constraint dispatch_created_by_fk references person (id),
        created_at timestamptz not null default now()
      );

      create index dispatch_created_by_idx on dispatch (created_by);

      create table dispatch_launch (
        id uuid not null constraint dispatch_launch_pk primary key,
        dispatch_id uuid not null constraint dispatch_launch_dispatch_fk references dispatch (id),
        learner_hash text not null,
        launched_at timestamptz not null default now(),
        is_done boolean not null default false,
        is_passed boolean,
        score numeric(5, 2) constraint dispatch_launch_score_range check (score between 0 and 100),
        reported_at timestamptz
      );
      create index dispatch_launch_learner on dispatch_launch (dispatch_id, learner_hash);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table dispatch_launch, dispatch`);
  }
}
