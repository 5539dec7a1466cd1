import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Modules ask about earlier ones; what officers answered is kept apart from quizzes, for it counts for nothing. */
export class AskWhatStayed1795980567645 implements MigrationInterface {
  name = 'AskWhatStayed1795980567645';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table module add recall int not null default 0 constraint module_recall_range check (recall between 0 and 10)`,
    );
    await db.query(`
      create table recall (
        enrolment_id uuid not null constraint recall_enrolment_fk references enrolment (id),
        occasion text not null constraint recall_occasion_short check (length(occasion) between 1 and 80),
        begun_at timestamptz not null,
        done_at timestamptz,
        constraint recall_pk primary key (enrolment_id, occasion)
      );

      create table recalled_answer (
        enrolment_id uuid not null,
        occasion text not null,
        version_id uuid not null,
        question_id uuid not null,
        response jsonb,
        is_right boolean not null,
        locale text not null,
        occurred_at timestamptz not null,
        received_at timestamptz not null default now(),
        constraint recalled_answer_pk primary key (enrolment_id, occasion, question_id),
        constraint recalled_answer_recall_fk foreign key (enrolment_id, occasion) references recall (enrolment_id, occasion),
        constraint recalled_answer_question_fk foreign key (version_id, question_id) references question (version_id, id)
      );`);
    await db.query(
      'create view taken_recall as select enrolment_id, occasion, begun_at, done_at from recall',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view taken_recall');
    await db.query('drop table recalled_answer, recall');
    await db.query('alter table module drop column recall');
  }
}
