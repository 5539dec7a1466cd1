import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A reminder that somebody sends by hand has a sending, which says who. */
export class RemindByHand1796043600115 implements MigrationInterface {
  name = 'RemindByHand1796043600115';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table overview.message
         drop constraint message_one_off_sending,
         add constraint message_one_off_sending check (kind <> 'one_off' or sending_id is not null)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table overview.message
         drop constraint message_one_off_sending,
         add constraint message_one_off_sending check ((kind = 'one_off') = (sending_id is not null)) not valid`,
    );
  }
}
