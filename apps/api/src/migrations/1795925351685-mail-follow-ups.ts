import { type MigrationInterface, type QueryRunner } from 'typeorm';

const kinds = (more: string) =>
  `('welcome','before_deadline','after_deadline','inactive','module_opens','live_session'${more})`;

const knowing = async (db: QueryRunner, more: string): Promise<void> => {
  await db.query(`
    alter table message_rule drop constraint message_rule_kind_known;
    alter table message_rule add constraint message_rule_kind_known check (kind in ${kinds(more)});
    alter table message drop constraint message_kind_known;
    alter table message add constraint message_kind_known check (kind in ${kinds(`${more},'one_off'`)});
  `);
};

/** An edition tells people when a survey opens that waits for their certificate. */
export class MailFollowUps1795925351685 implements MigrationInterface {
  name = 'MailFollowUps1795925351685';

  up(db: QueryRunner): Promise<void> {
    return knowing(db, `,'follow_up'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `delete from message where kind = 'follow_up'; delete from message_rule where kind = 'follow_up'`,
    );
    await knowing(db, '');
  }
}
