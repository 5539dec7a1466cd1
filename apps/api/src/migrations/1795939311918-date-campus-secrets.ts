import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Since when the campus signs with which secret: of a secret that was taken out, only a mark stays. */
export class DateCampusSecrets1795939311918 implements MigrationInterface {
  name = 'DateCampusSecrets1795939311918';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table campus_secret (
        mark text primary key,
        used_since timestamptz not null default now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table campus_secret');
  }
}
