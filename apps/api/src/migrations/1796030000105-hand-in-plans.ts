import { type MigrationInterface, type QueryRunner } from 'typeorm';

const workOf = (kinds: string) => `
  create or replace view study.taken_entry as
    select person_id, occurred_at from study.journal_receipt where refusal is null and kind not in (${kinds})`;

const NO_WORK = `'attendanceTaken', 'walkInNoted', 'enquiryMade', 'enquiryReplied'`;

/** Plans are handed in, reviewed against the rubric, and returned or approved. */
export class HandInPlans1796030000105 implements MigrationInterface {
  name = 'HandInPlans1796030000105';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table study.plan_hand_in (
        id uuid constraint plan_hand_in_pk primary key,
        enrolment_id uuid not null constraint plan_hand_in_enrolment_fk references delivery.enrolment (id),
        round integer not null constraint plan_hand_in_round_counts check (round between 1 and 20),
        version_id uuid not null constraint plan_hand_in_version_fk references course.course_version (id),
        locale text not null constraint plan_hand_in_locale_known check (locale in ('es','en','fr')),
        fields jsonb not null,
        handed_in_at timestamptz not null,
        seen_at timestamptz,
        constraint plan_hand_in_round_once unique (enrolment_id, round)
      );
      create index plan_hand_in_version on study.plan_hand_in (version_id);

      create table study.plan_review (
        hand_in_id uuid constraint plan_review_pk primary key
          constraint plan_review_hand_in_fk references study.plan_hand_in (id) on delete cascade,
        written_by uuid not null constraint plan_review_writer_fk references people.person (id),
        marks jsonb not null,
        comments jsonb not null,
        summary text not null constraint plan_review_summary_short check (length(summary) <= 4000),
        begun_at timestamptz not null,
        written_at timestamptz not null,
        outcome text constraint plan_review_outcome_known check (outcome in ('returned','approved')),
        decided_at timestamptz,
        total integer,
        constraint plan_review_decided check ((outcome is null) = (decided_at is null))
      );
      create index plan_review_writer on study.plan_review (written_by);

      create view study.handed_in_plan as
        select h.id, h.enrolment_id, h.round, h.handed_in_at, r.decided_at, r.total,
               coalesce(r.outcome, case when r.hand_in_id is null then 'waiting' else 'reading' end) as state
          from study.plan_hand_in h left join study.plan_review r on r.hand_in_id = h.id;
      comment on view study.handed_in_plan is
        'A plan that was handed in, with where its review stands: waiting, reading, returned or approved.';`);
    await db.query(workOf(`${NO_WORK}, 'planReviewWritten'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(workOf(NO_WORK));
    await db.query('drop view study.handed_in_plan');
    await db.query('drop table study.plan_review, study.plan_hand_in');
  }
}
