import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Words of a course are on record as a translation of others, with who translated and who reviewed them. */
export class KnowWhoTranslated1796105000127 implements MigrationInterface {
  name = 'KnowWhoTranslated1796105000127';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table authoring.block_translation (
        id uuid constraint block_translation_pk primary key,
        course_id uuid not null,
        locale text not null constraint block_translation_locale_known check (locale in ('es','en','fr')),
        source_hash text not null constraint block_translation_source_hashed check (source_hash ~ '^[0-9a-f]{64}$'),
        target_hash text not null constraint block_translation_target_hashed check (target_hash ~ '^[0-9a-f]{64}$'),
        source text not null,
        target text not null,
        translated_by uuid constraint block_translation_translator_fk references people.person (id),
        translated_at timestamptz not null,
        reviewed_by uuid constraint block_translation_reviewer_fk references people.person (id),
        reviewed_at timestamptz,
        constraint block_translation_once unique (course_id, locale, source_hash, target_hash),
        constraint block_translation_reviewed check ((reviewed_by is null) = (reviewed_at is null))
      );
      create index block_translation_target on authoring.block_translation (course_id, locale, target_hash);
      create index block_translation_translator on authoring.block_translation (translated_by);
      create index block_translation_reviewer on authoring.block_translation (reviewed_by);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table authoring.block_translation');
  }
}
