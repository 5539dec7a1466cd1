import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Remarks about texts of drafts, with their answers. */
export class SaySomethingAboutTexts1796143700138 implements MigrationInterface {
  name = 'SaySomethingAboutTexts1796143700138';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table authoring.remark (
        id uuid constraint remark_pk primary key,
        draft_id uuid not null constraint remark_draft_fk references authoring.draft (id),
        path text not null,
        seen_hash text not null constraint remark_seen_hashed check (seen_hash ~ '^[0-9a-f]{64}$'),
        quote text not null constraint remark_quote_short check (length(quote) <= 500),
        text text not null constraint remark_said check (length(text) between 1 and 2000),
        written_by uuid not null constraint remark_author_fk references people.person (id),
        written_at timestamptz not null,
        settled_by uuid constraint remark_settler_fk references people.person (id),
        settled_at timestamptz,
        constraint remark_settled check ((settled_by is null) = (settled_at is null))
      );
      create index remark_text on authoring.remark (draft_id, path);
      create index remark_author on authoring.remark (written_by);
      create index remark_settler on authoring.remark (settled_by);
      create table authoring.remark_answer (
        id uuid constraint remark_answer_pk primary key,
        remark_id uuid not null constraint remark_answer_remark_fk references authoring.remark (id),
        text text not null constraint remark_answer_said check (length(text) between 1 and 2000),
        written_by uuid not null constraint remark_answer_author_fk references people.person (id),
        written_at timestamptz not null
      );
      create index remark_answer_remark on authoring.remark_answer (remark_id);
      create index remark_answer_author on authoring.remark_answer (written_by);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table authoring.remark_answer; drop table authoring.remark');
  }
}
