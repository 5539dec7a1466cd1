import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** $1 the enrolment that was left, $2 the new one. */
const copyAttempts = statement(
  'quiz-attempts-copy',
  `with taken as (select id, gen_random_uuid() as new_id
                    from quiz_attempt
                   where enrolment_id = $1 and finished_at is not null),
        made as (insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale,
                                           started_at, deadline_at, finished_at, finished_by, score,
                                           is_passed, reviewed_at, graded_version_id, regraded_at,
                                           first_score)
                 select t.new_id, $2, q.version_id, q.activity_id, q.number, q.locale, q.started_at,
                        q.deadline_at, q.finished_at, q.finished_by, q.score, q.is_passed, q.reviewed_at,
                        q.graded_version_id, q.regraded_at, q.first_score
                   from taken t
                   join quiz_attempt q on q.id = t.id returning id)
   insert into quiz_answer (attempt_id, version_id, question_id, position, response, locale, is_flagged,
                            occurred_at, points)
   select t.new_id, a.version_id, a.question_id, a.position, a.response, a.locale, a.is_flagged,
          a.occurred_at, a.points
     from taken t
     join made m on m.id = t.new_id
     join quiz_answer a on a.attempt_id = t.id`,
);

/** Attempts may be limited, so each finished one is copied to another enrolment, with its answers. */
@Injectable()
export class CopiedAttempts {
  constructor(private readonly database: Database) {}

  async copy(tx: EntityManager, from: string, to: string): Promise<void> {
    await this.database.rowsIn(tx, copyAttempts, [from, to]);
  }
}
