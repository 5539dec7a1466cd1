import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When backups were made and how that went: an operator must hear of those that failed. */
export class NoteBackups1795919459586 implements MigrationInterface {
  name = 'NoteBackups1795919459586';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table backup_run (
        id uuid constraint backup_run_pk primary key,
        began_at timestamptz not null,
        ended_at timestamptz,
        file_name text,
        bytes bigint,
        missing_files int not null default 0,
        fault text
      );
      create index backup_run_began_idx on backup_run (began_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table backup_run`);
  }
}
