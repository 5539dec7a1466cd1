import { type ListMode } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { type ImportPlan } from '../people-import.entity.ts';
import { type ImportStatus } from '../people-import-vocabulary.ts';

/** A step begins; the list is held. */
export const beginStep = statement<object, { id: string; step: string; actingId: string }>(
  'people-import-begin-step',
  `update people_import set status = :step, progress = 0, tries = 0, fault = null, failed_step = null,
                            worker_id = null, heartbeat_at = now(), acting_id = :actingId
    where id = :id`,
);

export interface TakenStep {
  status: ImportStatus;
  acting_id: string;
  edition_id: string | null;
  plan: ImportPlan | null;
  mode: ListMode | null;
}

/** A run takes over a step that has no run, or whose run has sent no heartbeat for a minute. $2 run. */
export const takeStep = statement<TakenStep>(
  'people-import-take',
  `update people_import set worker_id = $2, heartbeat_at = now(), tries = tries + 1
    where id = $1 and status in ('reading', 'checking', 'applying', 'undoing')
      and (worker_id is null or heartbeat_at < now() - interval '1 minute')
  returning status, coalesce(acting_id, owner_id) as acting_id, edition_id, plan, mode`,
);

/** Returns nothing when the run no longer holds the list. */
export const beatStep = statement<{ id: string }>(
  'people-import-beat',
  `update people_import set heartbeat_at = now(), progress = coalesce($3, progress)
    where id = $1 and worker_id = $2 returning id`,
);

/** The last write of a step: returns nothing when another run holds it, and then everything is rolled back. */
export const endStep = statement<
  { id: string },
  { id: string; runId: string; status: string; fault: string | null }
>(
  'people-import-end-step',
  `update people_import set status = :status, worker_id = null, fault = :fault,
          progress = case when :status = 'checking' then 0 else 100 end,
          applied_at = case when :status = 'applied' then now() else applied_at end,
          undone_at = case when :status = 'undone' then now() else undone_at end
    where id = :id and worker_id = :runId returning id`,
);

export const letGo = statement(
  'people-import-let-go',
  `update people_import set worker_id = null where id = $1 and worker_id = $2`,
);

/** Lists whose run died with its server. */
export const withoutWorker = statement<{ id: string; tries: number }>(
  'people-imports-without-worker',
  `select id, tries from people_import where status in ('reading', 'checking', 'applying', 'undoing')
      and heartbeat_at < now() - interval '1 minute' order by created_at, id limit 20`,
);

export const giveUp = statement(
  'people-import-give-up',
  `update people_import set failed_step = status, status = 'failed', worker_id = null
    where id = $1
      and status in ('reading', 'checking', 'applying', 'undoing')
      and heartbeat_at < now() - interval '1 minute'`,
);
