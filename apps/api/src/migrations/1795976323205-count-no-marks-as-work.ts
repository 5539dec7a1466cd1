import { type MigrationInterface, type QueryRunner } from 'typeorm';

const view = (condition: string) =>
  `create or replace view taken_entry as select person_id, occurred_at from journal_receipt where ${condition}`;

const WORK = `refusal is null and kind not in ('attendanceTaken', 'walkInNoted')`;

/** Marks made at a door come by the journal too. They are no study: the course of a person does not show them. */
export class CountNoMarksAsWork1795976323205 implements MigrationInterface {
  name = 'CountNoMarksAsWork1795976323205';

  async up(db: QueryRunner): Promise<void> {
    await db.query(view(WORK));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(view('refusal is null'));
  }
}
