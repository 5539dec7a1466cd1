import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS = "'author','translator','reviewer','publisher'";

/** A right in a course may be of one State: to write its own units. */
export class LetStatesWriteTheirUnits1796144700139 implements MigrationInterface {
  name = 'LetStatesWriteTheirUnits1796144700139';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table authoring.course_right
        add column country text constraint course_right_country_coded check (country ~ '^[A-Z]{2}$'),
        drop constraint course_right_kind_known,
        drop constraint course_right_once;
      alter table authoring.course_right
        add constraint course_right_kind_known check (kind in (${KINDS},'country')),
        add constraint course_right_state check ((kind = 'country') = (country is not null)),
        add constraint course_right_once
          unique nulls not distinct (person_id, course_id, kind, locale, country);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from authoring.course_right where kind = 'country';
      alter table authoring.course_right
        drop constraint course_right_once,
        drop constraint course_right_state,
        drop constraint course_right_kind_known,
        drop column country;
      alter table authoring.course_right
        add constraint course_right_kind_known check (kind in (${KINDS})),
        add constraint course_right_once unique nulls not distinct (person_id, course_id, kind, locale)`);
  }
}
