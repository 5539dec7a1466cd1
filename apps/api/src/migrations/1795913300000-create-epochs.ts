import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which life of the database this is: after a restore devices give back what was acknowledged in the one before. */
export class CreateEpochs1795913300000 implements MigrationInterface {
  name = 'CreateEpochs1795913300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table campus_epoch (
        id uuid constraint campus_epoch_pk primary key default gen_random_uuid(),
        incarnation text not null,
        began_at timestamptz not null default clock_timestamp(),
        work_since timestamptz
      );
      create index campus_epoch_began_idx on campus_epoch (began_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table campus_epoch`);
  }
}
