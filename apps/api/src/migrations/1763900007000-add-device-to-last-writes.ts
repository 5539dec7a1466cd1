import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which entry of which journal the kept text or answer came with: one device's entries are ordered by their count. */
export class AddDeviceToLastWrites1763900007000 implements MigrationInterface {
  name = 'AddDeviceToLastWrites1763900007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table worksheet_value add device_id uuid, add sequence bigint,
        add constraint worksheet_value_entry_whole check ((device_id is null) = (sequence is null));
      alter table quiz_answer add device_id uuid, add sequence bigint,
        add constraint quiz_answer_entry_whole check ((device_id is null) = (sequence is null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table quiz_answer drop constraint quiz_answer_entry_whole, drop sequence, drop device_id;
      alter table worksheet_value drop constraint worksheet_value_entry_whole, drop sequence, drop device_id;
    `);
  }
}
