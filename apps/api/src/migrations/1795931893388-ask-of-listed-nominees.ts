import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A list of nominees keeps what was said of rows whose address somebody of another name has. */
export class AskOfListedNominees1795931893388 implements MigrationInterface {
  name = 'AskOfListedNominees1795931893388';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table nominee_list add column decisions jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table nominee_list drop column decisions`);
  }
}
