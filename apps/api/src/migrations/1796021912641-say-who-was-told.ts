import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS =
  'id, edition_id, enrolment_id, person_id, address_key, state, country_code, institution_kind, sex';

/** Nobody confirms before a letter has told them that they are accepted. */
export class SayWhoWasTold1796021912641 implements MigrationInterface {
  name = 'SayWhoWasTold1796021912641';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create or replace view intake.seat_claim as
         select ${COLUMNS}, coalesce(told_state = state, false) as is_told from nomination`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.seat_claim');
    await db.query(`create view intake.seat_claim as select ${COLUMNS} from nomination`);
  }
}
