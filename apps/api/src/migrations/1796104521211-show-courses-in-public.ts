import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A version of a course says for whom it is, and what of it may be tried without an account; one from before says neither. */
export class ShowCoursesInPublic1796104521211 implements MigrationInterface {
  name = 'ShowCoursesInPublic1796104521211';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table course.course_version add column audience jsonb, add column tryout jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table course.course_version drop column audience, drop column tryout');
  }
}
