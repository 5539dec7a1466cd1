import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whom the people of an edition write to, when it is not one of the people who coordinate it. */
export class NameContactOfEdition1795918731820 implements MigrationInterface {
  name = 'NameContactOfEdition1795918731820';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table edition add column contact_address text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table edition drop column contact_address`);
  }
}
