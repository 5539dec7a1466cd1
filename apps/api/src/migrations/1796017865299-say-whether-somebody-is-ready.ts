import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A proposal waits for approval only where somebody in it is ready. */
export class SayWhetherSomebodyIsReady1796017865299 implements MigrationInterface {
  name = 'SayWhetherSomebodyIsReady1796017865299';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create or replace view certification.certificate_proposal as
         select b.id, b.edition_id, b.status, b.countries, b.proposed_by,
                exists (select from certificate_batch_item i
                         where i.batch_id = b.id and i.state = 'ready') as has_ready
           from certificate_batch b`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view certification.certificate_proposal');
    await db.query(
      `create view certification.certificate_proposal as
         select id, edition_id, status, countries, proposed_by from certificate_batch`,
    );
  }
}
