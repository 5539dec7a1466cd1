import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The score of attempts there were before attempts kept it, and whether they are passed. */
export class FillScormAttempts1763900010500 implements MigrationInterface {
  name = 'FillScormAttempts1763900010500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update scorm_attempt a
         set score = i.score,
             is_passed = case when i.is_failed then false when a.completed_at is not null then i.is_passed end
        from (select attempt_id, round(avg(score), 2) as score, coalesce(bool_or(not is_passed), false) as is_failed, bool_and(is_passed) as is_passed
                from scorm_item_state group by attempt_id) i
       where i.attempt_id = a.id
    `);
  }

  async down(): Promise<void> {
    // The columns go with the migration that made them.
  }
}
