import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A check says whether a draft would be a correction of the version on offer. */
export class SayWhatDraftsAre1796079967657 implements MigrationInterface {
  name = 'SayWhatDraftsAre1796079967657';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table authoring.draft_run add column is_correction boolean');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table authoring.draft_run drop column is_correction');
  }
}
