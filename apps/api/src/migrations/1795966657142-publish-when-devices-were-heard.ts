import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'kept_work',
    'Work that came too late and was kept, and what was decided of it.',
    'select id, enrolment_id, activity_id, attempt_id, is_accepted, decided_by, person_id, device_id, sequence from late_work',
  ],
  [
    'device_contact',
    'Devices with a journal: when they last brought work, and when they last had nothing more to send.',
    'select person_id, device_id, last_at, heard_at from journal_device',
  ],
  [
    'noted_entry',
    'Entries of journals that have a receipt, refused or not, and when they say they were written.',
    'select person_id, device_id, sequence, occurred_at from journal_receipt',
  ],
];

/** What is trusted about time is asked where packages are committed too. */
export class PublishWhenDevicesWereHeard1795966657142 implements MigrationInterface {
  name = 'PublishWhenDevicesWereHeard1795966657142';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create or replace view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
    await db.query(
      'create view kept_work as select id, enrolment_id, activity_id, attempt_id, is_accepted, decided_by from late_work',
    );
    await db.query(
      `comment on view kept_work is 'Work that came too late and was kept, and what was decided of it.'`,
    );
  }
}
