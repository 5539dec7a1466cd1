import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Two accounts become one when both their mailboxes say so, each by a link of its own. */
export class AskBeforeAccountsMerge1795928900000 implements MigrationInterface {
  name = 'AskBeforeAccountsMerge1795928900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table account_change drop constraint account_change_kind_known,
        add constraint account_change_kind_known check (kind in ('address','name','merge')),
        add column other_token_hash bytea constraint account_change_other_token_once unique,
        add column said text constraint account_change_said_known check (said in ('from','to'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from account_change where kind = 'merge';
      alter table account_change drop column other_token_hash, drop column said, drop constraint account_change_kind_known,
        add constraint account_change_kind_known check (kind in ('address','name'));
    `);
  }
}
