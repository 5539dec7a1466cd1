import { statement } from '../../platform/database/database.ts';

export type JobState = 'waiting' | 'running' | 'retrying' | 'failed';

export interface JobRow {
  id: string;
  task: string;
  state: JobState;
  attempts: number;
  max_attempts: number;
  created_at: Date;
  run_at: Date;
  last_error: string | null;
}

/** A lock older than that is of a server that died: the queue itself gives the job to another then. */
const HELD = `j.locked_at is not null and j.locked_at > now() - interval '4 hours'`;
const STATE = `case when ${HELD} then 'running' when j.attempts >= j.max_attempts then 'failed'
  when j.attempts > 0 then 'retrying' else 'waiting' end`;
const COLUMNS = `j.id::text, j.task_identifier as task, ${STATE} as state, j.attempts, j.max_attempts, j.created_at, j.run_at, j.last_error`;

/** $1 state or null, $2 task or null. What failed comes first, then what is due next. */
const SHOWN = `($1::text is null or ${STATE} = $1) and ($2::text is null or j.task_identifier = $2)`;

export const jobsShown = statement<JobRow>(
  'jobs-shown',
  `select ${COLUMNS} from graphile_worker.jobs j where ${SHOWN}
    order by (j.attempts >= j.max_attempts) desc, j.run_at, j.id limit $3 offset $4`,
);

export const jobCounts = statement<{ task: string; state: JobState; count: number }>(
  'job-counts',
  `select j.task_identifier as task, ${STATE} as state, count(*)::int as count from graphile_worker.jobs j group by 1, 2 order by 1, 2`,
);

export const jobById = statement<JobRow>(
  'job-by-id',
  `select ${COLUMNS} from graphile_worker.jobs j where j.id = $1::bigint`,
);

/** Nothing comes back when it is in hand, or gone. It has all its tries again. */
export const runJobNow = statement<{ id: string }>(
  'job-run-now',
  `select id::text from graphile_worker.reschedule_jobs(array[$1::bigint], run_at := now(), attempts := 0)`,
);

/** The same; it leaves the queue for good. */
export const dropJob = statement<{ id: string }>(
  'job-drop',
  `select id::text from graphile_worker.complete_jobs(array[$1::bigint])`,
);
