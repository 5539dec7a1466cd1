import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = `id, enrolment_id, version_id, activity_id, number, started_at, finished_at, score, is_passed,
          coalesce(graded_version_id, version_id) as graded_version_id`;

/** The course home tells a learner which results were graded again. */
export class SayWhenAttemptsWereGradedAgain1796006345884 implements MigrationInterface {
  name = 'SayWhenAttemptsWereGradedAgain1796006345884';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view study.attempt_at_quiz as
        select ${COLUMNS}, regraded_at, first_score from study.quiz_attempt`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view study.attempt_at_quiz');
    await db.query(`create view study.attempt_at_quiz as select ${COLUMNS} from study.quiz_attempt`);
    await db.query(`comment on view study.attempt_at_quiz is 'Attempts at quizzes, open and finished ones.'`);
  }
}
