import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What of a draft lies in the storage has a column of its own, as every stored file has: backups read those. */
export class NameStoredFilesOfDrafts1796066665408 implements MigrationInterface {
  name = 'NameStoredFilesOfDrafts1796066665408';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table authoring.file_content
        add column blob_hash text generated always as (case when text is null then hash end) stored`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table authoring.file_content drop column blob_hash');
  }
}
