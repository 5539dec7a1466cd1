import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS =
  'id, enrolment_id, version_id, activity_id, number, started_at, finished_at, score, is_passed';

/** An attempt whose key was corrected can be graded again: by which version, when, and what it had come to before. */
export class GradeAgainByCorrectedKeys1795995298797 implements MigrationInterface {
  name = 'GradeAgainByCorrectedKeys1795995298797';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table quiz_attempt
        add graded_version_id uuid constraint quiz_attempt_graded_version_fk references course_version (id),
        add regraded_at timestamptz,
        add first_score numeric(5,2) constraint quiz_attempt_first_score_range check (first_score between 0 and 100),
        add constraint quiz_attempt_regraded_whole check (
          (graded_version_id is null) = (regraded_at is null) and (graded_version_id is null) = (first_score is null))`);
    await db.query(`
      create or replace view attempt_at_quiz as
        select ${COLUMNS}, coalesce(graded_version_id, version_id) as graded_version_id from quiz_attempt`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view attempt_at_quiz');
    await db.query(`create view attempt_at_quiz as select ${COLUMNS} from quiz_attempt`);
    await db.query(`comment on view attempt_at_quiz is 'Attempts at quizzes, open and finished ones.'`);
    await db.query('alter table quiz_attempt drop graded_version_id, drop regraded_at, drop first_score');
  }
}
