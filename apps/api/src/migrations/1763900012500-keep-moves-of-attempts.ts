import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What of an attempt still counts once it has moved to another version of its package. */
export class KeepMovesOfAttempts1763900012500 implements MigrationInterface {
  name = 'KeepMovesOfAttempts1763900012500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table scorm_attempt add column moved_items text[], add column tree_id uuid`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table scorm_attempt drop column moved_items, drop column tree_id`);
  }
}
