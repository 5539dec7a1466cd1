import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Rows of lists are mended in place, and what a text of a list means is kept for this list or for later ones. */
export class MendLists1796031300412 implements MigrationInterface {
  name = 'MendLists1796031300412';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table intake.people_import_row add column mended jsonb not null default '[]'`);
    await db.query(
      `alter table intake.nominee_list add column mended jsonb not null default '[]',
                                       add column meanings jsonb not null default '[]'`,
    );
    await db.query(`
      create table intake.list_meaning (
        field text not null,
        country_code char(2) not null,
        text_key text not null,
        text text not null,
        place_id uuid not null,
        kept_at timestamptz not null default now(),
        constraint list_meaning_pk primary key (country_code, field, text_key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table intake.list_meaning');
    await db.query('alter table intake.nominee_list drop column mended, drop column meanings');
    await db.query('alter table intake.people_import_row drop column mended');
  }
}
