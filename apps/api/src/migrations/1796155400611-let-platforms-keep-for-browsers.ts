import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a browser is known by may be kept by the platform around it, and a window opens what a frame cannot keep. */
export class LetPlatformsKeepForBrowsers1796155400611 implements MigrationInterface {
  name = 'LetPlatformsKeepForBrowsers1796155400611';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table partners.partner_login add column storage_target text;

      create table partners.partner_pass (
        pass_hash bytea constraint partner_pass_pk primary key,
        account_id uuid not null
          constraint partner_pass_account_fk references partners.partner_account (id) on delete cascade,
        path text not null,
        made_at timestamptz not null
      );
      create index partner_pass_account on partners.partner_pass (account_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table partners.partner_pass;
      alter table partners.partner_login drop column storage_target;`);
  }
}
