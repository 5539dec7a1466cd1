import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was answered in an attempt, on one line, so that the answers of thousands can be counted while somebody waits. */
export class KeepAnswersOnSheets1796068214123 implements MigrationInterface {
  name = 'KeepAnswersOnSheets1796068214123';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table study.answer_sheet (
        attempt_id uuid constraint answer_sheet_pk primary key
          constraint answer_sheet_attempt_fk references study.quiz_attempt (id) on delete cascade,
        sheet text not null
      )`);
    await db.query(`
      comment on table study.answer_sheet is
        'What was answered in a finished attempt, on a line for each question; made of its answers.'`);
    await db.query(`
      insert into study.answer_sheet (attempt_id, sheet)
      select r.id, r.sheet
        from (select a.id,
                (select string_agg(
                          s.place || ' ' || trim_scale(coalesce(s.points, 0)) || ' ' || coalesce(s.seconds::text, '') || ' '
                          || coalesce(nullif(s.locale, a.locale), '') || ' '
                          || case when s.response is null or s.response ->> 'text' = '' then '-'
                                  else coalesce(s.response ->> 'choice', s.response ->> 'choices', '') end,
                          E'\\n' order by s.place)
                   from (select i.place, q.points, q.locale, q.response,
                                extract(epoch from q.occurred_at
                                                   - lag(q.occurred_at, 1, a.started_at)
                                                       over (order by q.occurred_at, q.position))::int as seconds
                           from study.quiz_answer q
                           join (select v.id, row_number() over (order by v.id) as place
                                   from course.version_question v where v.version_id = a.version_id) i
                             on i.id = q.question_id
                          where q.attempt_id = a.id) s) as sheet
                from study.quiz_attempt a where a.finished_at is not null) r
       where r.sheet is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table study.answer_sheet');
  }
}
