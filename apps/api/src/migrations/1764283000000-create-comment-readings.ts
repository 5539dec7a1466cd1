import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What comments in the final survey are about, as their readers say; and comments known by a key that names nobody. */
export class CreateCommentReadings1764283000000 implements MigrationInterface {
  name = 'CreateCommentReadings1764283000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey_response add column comments_key uuid not null default gen_random_uuid();
      create table comment_reading (
        id uuid primary key,
        enrolment_id uuid,
        anonymous_id uuid constraint comment_reading_anonymous_fk references anonymous_survey_response (id) on delete cascade,
        activity_id uuid not null,
        question text not null,
        themes text[] not null constraint comment_reading_themes_known check (themes <@ array['content','practice','time','platform',
          'language','support','relevance','plan','certificate','other']),
        text_hash text constraint comment_reading_text_hash_shape check (text_hash ~ '^[0-9a-f]{64}$'),
        read_by uuid not null constraint comment_reading_read_by_fk references person (id),
        read_at timestamptz not null default now(),
        constraint comment_reading_answers_fk foreign key (enrolment_id, activity_id)
          references survey_response (enrolment_id, activity_id) on delete cascade,
        constraint comment_reading_of_one check (num_nonnulls(enrolment_id, anonymous_id) = 1),
        constraint comment_reading_once unique nulls not distinct (enrolment_id, anonymous_id, activity_id, question)
      );
      create index comment_reading_answers_idx on comment_reading (enrolment_id, activity_id);
      create index comment_reading_anonymous_idx on comment_reading (anonymous_id);
      create index comment_reading_read_by_idx on comment_reading (read_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table comment_reading; alter table survey_response drop column comments_key`);
  }
}
