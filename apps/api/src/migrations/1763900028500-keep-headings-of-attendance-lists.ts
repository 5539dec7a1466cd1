import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which columns a list of attendance had, and as what each was read. */
export class KeepHeadingsOfAttendanceLists1763900028500 implements MigrationInterface {
  name = 'KeepHeadingsOfAttendanceLists1763900028500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attendance_list
        add column headings jsonb not null default '[]',
        add column columns jsonb not null default '{}';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table attendance_list drop column columns, drop column headings`);
  }
}
