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

const recordResult = statement<object, ActivityResult>(
  'progress-record-result',
  `insert into activity_progress as p
     (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
   values (:enrolmentId::uuid, :versionId::uuid, :activityId::uuid,
           case when :isCompleted::boolean then 'completed' else 'started' end, :score::numeric, :isPassed::boolean,
           :at::timestamptz, case when :isCompleted::boolean then :at::timestamptz end)
   on conflict (enrolment_id, activity_id) do update set
     status = case when excluded.status = 'completed' then 'completed' else p.status end,
     score = coalesce(excluded.score, p.score),
     is_passed = coalesce(excluded.is_passed, p.is_passed),
     started_at = least(p.started_at, excluded.started_at),
     completed_at = least(p.completed_at, excluded.completed_at),
     updated_at = now()`,
);

const correctResult = statement<object, ActivityResult>(
  'progress-correct-result',
  `insert into activity_progress as p
     (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
   values (:enrolmentId, :versionId, :activityId, case when :isCompleted::boolean then 'completed' else 'started' end,
           :score, :isPassed, :at::timestamptz, case when :isCompleted::boolean then :at::timestamptz end)
   on conflict (enrolment_id, activity_id) do update set
     status = excluded.status, score = excluded.score, is_passed = excluded.is_passed,
     completed_at = case when excluded.status = 'completed' then coalesce(p.completed_at, excluded.completed_at) end,
     updated_at = now()`,
);

@Injectable()
export class Results {
  constructor(private readonly database: Database) {}

  /**
   * A completed activity stays completed, and times move to the earliest, in whatever order results arrive.
   * Runs in the caller's transaction, so that a result and its source are written together.
   */
  async record(tx: EntityManager, result: ActivityResult): Promise<void> {
    await this.database.rowsIn(tx, recordResult, result);
  }

  /** A result set by staff replaces the present one, even if it is lower. */
  async correct(tx: EntityManager, result: ActivityResult): Promise<void> {
    await this.database.rowsIn(tx, correctResult, result);
  }

  /** An activity without a score is done. */
  async markCompleted(
    tx: EntityManager,
    done: Pick<ActivityResult, 'enrolmentId' | 'versionId' | 'activityId' | 'at'>,
  ): Promise<void> {
    await this.record(tx, { ...done, isCompleted: true, score: null, isPassed: null });
  }
}
