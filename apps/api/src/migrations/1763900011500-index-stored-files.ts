import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which files nobody names any more is asked by their hash. */
export class IndexStoredFiles1763900011500 implements MigrationInterface {
  name = 'IndexStoredFiles1763900011500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index scorm_file_blob_idx on scorm_file (blob_hash)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index scorm_file_blob_idx`);
  }
}
