import { statement } from '../database/database.ts';

/**
 * SQL condition: the job `j` is in hand, and the server that has it sends no heartbeat. `seconds`: the length of a lease, an
 * expression. A worker that never was in the list is one of an older campus; its lock counts as its last sign.
 */
export const isStalled = (seconds: string): string => `(j.locked_at is not null and not exists (
  select from job_server w where w.id = j.locked_by and w.seen_at > now() - make_interval(secs => ${seconds}))
  and j.locked_at < now() - make_interval(secs => ${seconds}))`;

/** $1 seconds of a lease. */
export const deadWorkers = statement<{ id: string; session_name: string | null }>(
  'job-workers-dead',
  `select w.id, w.session_name from job_worker w where w.seen_at < now() - make_interval(secs => $1)
   union all
   select distinct j.locked_by, null
     from graphile_worker.jobs j
    where j.locked_by is not null
      and ${isStalled('$1')}
      and not exists (select from job_worker w where w.id = j.locked_by)`,
);
