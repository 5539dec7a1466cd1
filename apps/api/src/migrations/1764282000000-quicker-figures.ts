import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Results of tests by test: the figures of a programme looked for them among everything that people have done. */
export class QuickerFigures1764282000000 implements MigrationInterface {
  name = 'QuickerFigures1764282000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index activity_progress_score_idx on activity_progress (activity_id, enrolment_id)
        include (score, completed_at) where score is not null and status = 'completed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index activity_progress_score_idx');
  }
}
