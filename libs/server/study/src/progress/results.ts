import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** How an activity came out, as a quiz, a package, a survey or a scenario found it. */
export interface ActivityResult {
  enrolmentId: string;
  versionId: string;
  activityId: string;
  /** When the work was done. */
  at: Date;
  isCompleted: boolean;
  /** Per cent: the score that counts. Null keeps the one there is. */
  score: number | null;
  /** Null keeps what there is. */
  isPassed: boolean | null;
}

/**
 * SQL that writes results into the progress; `source` is a query of rows (enrolment_id, version_id, activity_id,
 * at, is_completed, score, is_passed). Completed stays completed, moments go to the earliest, whatever the order
 * in which results arrive.
 */
const resultUpsert = (source: string): string => `
  insert into activity_progress as p (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
  select n.enrolment_id, n.version_id, n.activity_id, case when n.is_completed then 'completed' else 'started' end,
         n.score, n.is_passed, n.at, case when n.is_completed then n.at end
    from (${source}) as n (enrolment_id, version_id, activity_id, at, is_completed, score, is_passed)
  on conflict (enrolment_id, activity_id) do update set
    status = case when excluded.status = 'completed' then 'completed' else p.status end,
    score = coalesce(excluded.score, p.score),
    is_passed = coalesce(excluded.is_passed, p.is_passed),
    started_at = least(p.started_at, excluded.started_at),
    completed_at = least(p.completed_at, excluded.completed_at),
    updated_at = now()`;

/**
 * A call that writes a result into the progress, for statements of other domains that write theirs in one round trip:
 * the arguments are SQL expressions. `keepsBest`: the score of a completed activity only grows; completed and passed
 * stay in any case. PostgreSQL runs a query that calls it only when something reads that query.
 */
export const recordedResult = (
  result: Record<
    'enrolment' | 'version' | 'activity' | 'at' | 'isCompleted' | 'score' | 'isPassed' | 'keepsBest',
    string
  >,
): string =>
  `record_result(${result.enrolment}, ${result.version}, ${result.activity}, ${result.at}, ${result.isCompleted},
            ${result.score}, ${result.isPassed}, ${result.keepsBest})`;

const recordResult = statement(
  'progress-record-result',
  resultUpsert('select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $5::boolean, $6::numeric, $7::boolean'),
);

const correctResult = statement(
  'progress-correct-result',
  `insert into activity_progress as p (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
   values ($1, $2, $3, case when $5::boolean then 'completed' else 'started' end, $6, $7, $4::timestamptz, case when $5::boolean then $4::timestamptz end)
   on conflict (enrolment_id, activity_id) do update set
     status = excluded.status, score = excluded.score, is_passed = excluded.is_passed,
     completed_at = case when excluded.status = 'completed' then coalesce(p.completed_at, excluded.completed_at) end, updated_at = now()`,
);

@Injectable()
export class Results {
  constructor(private readonly database: Database) {}

  /** In the caller's transaction, so that a result and what it came from are there together. */
  async record(tx: EntityManager, result: ActivityResult): Promise<void> {
    const { enrolmentId, versionId, activityId, at, isCompleted, score, isPassed } = result;
    await this.database.rowsIn(tx, recordResult, [
      enrolmentId,
      versionId,
      activityId,
      at,
      isCompleted,
      score,
      isPassed,
    ]);
  }

  /** What somebody of the staff sets by hand takes the place of what there is, also where it is less. */
  async correct(tx: EntityManager, result: ActivityResult): Promise<void> {
    const { enrolmentId, versionId, activityId, at, isCompleted, score, isPassed } = result;
    await this.database.rowsIn(tx, correctResult, [
      enrolmentId,
      versionId,
      activityId,
      at,
      isCompleted,
      score,
      isPassed,
    ]);
  }

  /** An activity without a score is done. */
  async markCompleted(
    tx: EntityManager,
    done: Pick<ActivityResult, 'enrolmentId' | 'versionId' | 'activityId' | 'at'>,
  ): Promise<void> {
    await this.record(tx, { ...done, isCompleted: true, score: null, isPassed: null });
  }
}
