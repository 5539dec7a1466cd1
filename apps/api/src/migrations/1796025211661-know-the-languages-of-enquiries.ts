import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An enquiry names one of the languages of the campus, as every other row with a language does. */
export class KnowTheLanguagesOfEnquiries1796025211661 implements MigrationInterface {
  name = 'KnowTheLanguagesOfEnquiries1796025211661';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table study.enquiry
         add constraint enquiry_locale_known check (locale in ('es','en','fr'))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table study.enquiry drop constraint enquiry_locale_known');
  }
}
