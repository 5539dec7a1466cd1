import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A row of a list of people that finds no seat can become a nomination on the waiting list of the edition. */
export class PutListedPeopleOnWaitingLists1796071510909 implements MigrationInterface {
  name = 'PutListedPeopleOnWaitingLists1796071510909';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table intake.people_import_row
        drop constraint people_import_row_result_known,
        add constraint people_import_row_result_known
          check (result in ('create', 'update', 'keep', 'wait', 'decide', 'skip')),
        add column nomination_id uuid
          constraint people_import_row_nomination_fk references intake.nomination (id) on delete set null`);
    await db.query(`
      create index people_import_row_nomination_idx on intake.people_import_row (nomination_id)
       where nomination_id is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update intake.people_import_row set result = 'skip' where result = 'wait'`);
    await db.query(`
      alter table intake.people_import_row
        drop column nomination_id,
        drop constraint people_import_row_result_known,
        add constraint people_import_row_result_known
          check (result in ('create', 'update', 'keep', 'decide', 'skip'))`);
  }
}
