import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { isStalled } from '@campus/platform/jobs/job-lease.sql.ts';
import { type JobSort, type JobState } from './job-queue.type.ts';

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

const state = `
  case when ${isStalled} then 'stalled'
       when j.locked_at is not null then 'running'
       when j.attempts >= j.max_attempts then 'failed'
       when j.attempts > 0 then 'retrying' else 'waiting' end`;
const columns = `
  j.id::text, j.task_identifier as task, ${state} as state, j.attempts, j.max_attempts, j.created_at, j.run_at,
  j.last_error`;

const SHOWN = `
  (:state::text is null or ${state} = :state)
  and (:task::text is null or j.task_identifier = :task)`;

const orders: Record<JobSort, string> = {
  urgent: '(j.attempts >= j.max_attempts) desc, j.run_at $dir',
  task: 'j.task_identifier $dir, j.run_at',
  state: `array_position(array['failed', 'stalled', 'retrying', 'running', 'waiting'],
                         ${state}) $dir, j.run_at`,
  due: 'j.run_at $dir',
  created: 'j.created_at $dir',
  tries: 'j.attempts $dir, j.run_at',
};

export const jobsShown = inEveryOrder(orders, ({ suffix, text }) =>
  statement<
    JobRow,
    { state: string | null; task: string | null; limit: number; offset: number; leaseSeconds: number }
  >(
    `jobs-shown-${suffix}`,
    `select ${columns}
       from graphile_worker.jobs j
      where ${SHOWN}
      order by ${text}, j.id limit :limit offset :offset`,
  ),
);

export const jobCounts = statement<
  { task: string; state: JobState; count: number },
  { leaseSeconds: number }
>(
  'job-counts',
  `select j.task_identifier as task, ${state} as state, count(*)::int as count
     from graphile_worker.jobs j
    group by 1, 2
    order by 1, 2`,
);

export const jobById = statement<JobRow, { id: string; leaseSeconds: number }>(
  'job-by-id',
  `select ${columns} from graphile_worker.jobs j where j.id = :id::bigint`,
);

/** Returns nothing when the job is running, or gone. It gets all its tries again. */
export const runJobNow = statement<{ id: string }>(
  'job-run-now',
  `select id::text from graphile_worker.reschedule_jobs(array[$1::bigint], run_at := now(), attempts := 0)`,
);

/** The same; it leaves the queue for good. */
export const dropJob = statement<{ id: string }>(
  'job-drop',
  `select id::text from graphile_worker.complete_jobs(array[$1::bigint])`,
);
