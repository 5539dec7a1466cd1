import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A course version holds what those who teach it read: guides, session plans, debriefs. */
export class AddTheFacilitatorsKit1795953005629 implements MigrationInterface {
  name = 'AddTheFacilitatorsKit1795953005629';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table course_version add kit jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table course_version drop column kit');
  }
}
