import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When the right answers of an attempt could first be seen: since then no late answer counts. */
export class AddReviewMomentToQuizAttempt1763900006000 implements MigrationInterface {
  name = 'AddReviewMomentToQuizAttempt1763900006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table quiz_attempt add reviewed_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table quiz_attempt drop reviewed_at`);
  }
}
