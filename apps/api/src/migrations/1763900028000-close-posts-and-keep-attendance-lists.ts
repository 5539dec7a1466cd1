import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Posts and institutions close on a day; a stranger on a list of attendance leads back to the list. */
export class ClosePostsAndKeepAttendanceLists1763900028000 implements MigrationInterface {
  name = 'ClosePostsAndKeepAttendanceLists1763900028000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table institution add column closed_on date;
      alter table post add column closed_on date;
      alter table attendance_walk_in add column list_id uuid
        constraint attendance_walk_in_list_fk references attendance_list (id);
      create index attendance_walk_in_list_idx on attendance_walk_in (list_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attendance_walk_in drop column list_id;
      alter table post drop column closed_on;
      alter table institution drop column closed_on;
    `);
  }
}
