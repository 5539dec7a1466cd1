import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Closing an edition settles who has not reached an outcome, and the row keeps what it was before. `invited` was never
 * set: somebody who was enrolled is active from that moment.
 */
export class SettleEnrolments1764320000000 implements MigrationInterface {
  name = 'SettleEnrolments1764320000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update enrolment set status = 'active' where status = 'invited';
      alter table enrolment
        add column settled_from text constraint enrolment_settled_from_known check (settled_from in ('active','on_hold')),
        drop constraint enrolment_status_known,
        add constraint enrolment_status_known check (status in
          ('active','on_hold','withdrawn','transferred','completed','failed','expired'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update enrolment set status = settled_from where settled_from is not null and status in ('failed','expired');
      alter table enrolment
        drop column settled_from,
        drop constraint enrolment_status_known,
        add constraint enrolment_status_known check (status in
          ('invited','active','on_hold','withdrawn','transferred','completed','failed','expired'));
    `);
  }
}
