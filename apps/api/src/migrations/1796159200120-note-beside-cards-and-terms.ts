import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Officers note beside field cards and terms of the glossary, too. */
export class NoteBesideCardsAndTerms1796159200120 implements MigrationInterface {
  name = 'NoteBesideCardsAndTerms1796159200120';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table study.screen_note
        alter column activity_id drop not null,
        add column card_id uuid,
        add column term_key text,
        add constraint screen_note_card_fk
          foreign key (version_id, card_id) references course.field_card (version_id, id),
        add constraint screen_note_term_short check (length(term_key) between 1 and 100),
        add constraint screen_note_one_place check (num_nonnulls(activity_id, card_id, term_key) = 1),
        add constraint screen_note_screen_of_activity check (screen_id is null or activity_id is not null)`);
    await db.query(
      `create index screen_note_card_idx on study.screen_note (version_id, card_id) where card_id is not null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from study.screen_note where activity_id is null');
    await db.query(`
      alter table study.screen_note
        drop constraint screen_note_screen_of_activity,
        drop constraint screen_note_one_place,
        drop column term_key,
        drop column card_id,
        alter column activity_id set not null`);
  }
}
