import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When the form behind a personal link was first opened: sent and never opened is what coordinators ask after. */
export class NoteOpenedCallLinks1763900025500 implements MigrationInterface {
  name = 'NoteOpenedCallLinks1763900025500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table call_link add column opened_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table call_link drop column opened_at`);
  }
}
