import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whom a platform of others lets in has shown no password here. */
export class LetInWithoutAProof1796118300113 implements MigrationInterface {
  name = 'LetInWithoutAProof1796118300113';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table platform.session alter column proved_at drop not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update platform.session set proved_at = '-infinity' where proved_at is null;
      alter table platform.session alter column proved_at set not null`);
  }
}
