import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A version of a course says before which seasons it is practised, and where; one from before then says none. */
export class KnowSeasons1795992122043 implements MigrationInterface {
  name = 'KnowSeasons1795992122043';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table course_version add seasons jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table course_version drop column seasons');
  }
}
