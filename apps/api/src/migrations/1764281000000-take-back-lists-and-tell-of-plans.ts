import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of nominees that can be taken back, answers that a retry is given again, authors told that their plan goes. */
export class TakeBackListsAndTellOfPlans1764281000000 implements MigrationInterface {
  name = 'TakeBackListsAndTellOfPlans1764281000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table nominee_list
        add column written jsonb,
        add column undone_at timestamptz,
        drop constraint nominee_list_status_known,
        add constraint nominee_list_status_known check (status in ('open','applied','discarded','undone')),
        drop constraint nominee_list_applied_whole,
        add constraint nominee_list_applied_whole check ((status in ('applied','undone')) = (applied_at is not null)),
        add constraint nominee_list_undone_whole check ((status = 'undone') = (undone_at is not null));

      alter table idempotency_key add column answer jsonb;

      alter table enrolment add column plan_told_at timestamptz;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table enrolment drop column plan_told_at;
      alter table idempotency_key drop column answer;
      alter table nominee_list
        drop column written,
        drop column undone_at,
        drop constraint nominee_list_status_known,
        add constraint nominee_list_status_known check (status in ('open','applied','discarded')),
        drop constraint nominee_list_applied_whole,
        add constraint nominee_list_applied_whole check ((status = 'applied') = (applied_at is not null));
    `);
  }
}
