import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An institution that gives no order has not put everybody first. */
export class SayNoPriority1796021911641 implements MigrationInterface {
  name = 'SayNoPriority1796021911641';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'alter table intake.nomination alter column priority drop not null, alter column priority drop default',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('update intake.nomination set priority = 1 where priority is null');
    await db.query(
      'alter table intake.nomination alter column priority set default 1, alter column priority set not null',
    );
  }
}
