import { statement } from '../database/database.ts';

/**
 * SQL condition: the job `j` is running, and its server has sent no heartbeat for the length of a lease,
 * `:leaseSeconds`. A worker that never was in the list is one of an older campus; its lock counts as its last sign.
 */
export const isStalled = `
  (j.locked_at is not null
   and not exists (select from job_server w
                    where w.id = j.locked_by and w.seen_at > now() - make_interval(secs => :leaseSeconds))
   and j.locked_at < now() - make_interval(secs => :leaseSeconds))`;

export const deadWorkers = statement<{ id: string; session_name: string | null }, { leaseSeconds: number }>(
  'job-workers-dead',
  `select w.id, w.session_name from job_worker w where w.seen_at < now() - make_interval(secs => :leaseSeconds)
   union all
   select distinct j.locked_by, null
     from graphile_worker.jobs j
    where j.locked_by is not null
      and ${isStalled}
      and not exists (select from job_worker w where w.id = j.locked_by)`,
);
