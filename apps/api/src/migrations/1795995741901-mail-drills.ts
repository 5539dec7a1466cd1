import { type MigrationInterface, type QueryRunner } from 'typeorm';

const kinds = (more: string) =>
  `('welcome','before_deadline','after_deadline','inactive','module_opens','live_session','follow_up'${more})`;

const knowing = async (db: QueryRunner, more: string): Promise<void> => {
  await db.query(`
    alter table overview.message_rule drop constraint message_rule_kind_known;
    alter table overview.message_rule add constraint message_rule_kind_known check (kind in ${kinds(more)});
    alter table overview.message drop constraint message_kind_known;
    alter table overview.message add constraint message_kind_known check (kind in ${kinds(`${more},'one_off'`)});
  `);
};

/** An edition tells people who have finished when a drill is due. */
export class MailDrills1795995741901 implements MigrationInterface {
  name = 'MailDrills1795995741901';

  up(db: QueryRunner): Promise<void> {
    return knowing(db, `,'drill'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `delete from overview.message where kind = 'drill'; delete from overview.message_rule where kind = 'drill'`,
    );
    await knowing(db, '');
  }
}
