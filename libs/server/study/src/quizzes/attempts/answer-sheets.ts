import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/**
 * SQL expression: what was answered in the attempt `a`, on one line an answer: the place of the question among those of
 * its version by their ids, from 1; points; seconds since the answer before it was given for good; the language, where
 * it is not that of the attempt; the choice, `-` where nothing was answered, or no number where one is asked for. Without
 * words that somebody typed.
 */
export const sheetOfAttempt = `
  (select string_agg(
            s.place || ' ' || trim_scale(coalesce(s.points, 0)) || ' ' || coalesce(s.seconds::text, '') || ' '
            || coalesce(nullif(s.locale, a.locale), '') || ' '
            || case when is_answered(s.response)
                    then coalesce(s.response ->> 'choice', s.response ->> 'choices', '')
                    else '-' end,
            E'\\n' order by s.place)
     from (select i.place, q.points, q.locale, q.response,
                  extract(epoch from q.occurred_at
                                     - lag(q.occurred_at, 1, a.started_at)
                                         over (order by q.occurred_at, q.position))::int as seconds
             from quiz_answer q
             join (select v.id, row_number() over (order by v.id) as place
                     from version_question v where v.version_id = a.version_id) i on i.id = q.question_id
            where q.attempt_id = a.id) s)`;

/** $1 attempt. */
const keepSheet = statement(
  'answer-sheet-keep',
  `insert into answer_sheet (attempt_id, sheet)
   select a.id, ${sheetOfAttempt} from quiz_attempt a where a.id = $1 and a.finished_at is not null
   on conflict (attempt_id) do update set sheet = excluded.sheet`,
);

/**
 * What is counted over thousands of attempts is kept on one line for each, as soon as it has been graded. Everything on
 * it is in the answers too: one that is missing is read from them.
 */
@Injectable()
export class AnswerSheets {
  constructor(private readonly database: Database) {}

  /** After its points have been stored, in the same transaction. */
  async keep(tx: EntityManager, attemptId: string): Promise<void> {
    await this.database.rowsIn(tx, keepSheet, [attemptId]);
  }
}
