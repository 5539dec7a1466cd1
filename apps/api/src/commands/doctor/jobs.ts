import type pg from 'pg';
import { numberValues, valuesInOrder } from '@campus/platform/database/named-values.ts';
import { isStalled } from '@campus/platform/jobs/job-lease.sql.ts';
import { found, type Finding } from './finding.ts';

interface Facts {
  isProduction: boolean;
  /** Jobs that failed in all their tries, by task. */
  failed: { task: string; count: number }[];
  /** Due for more than ten minutes and not begun. */
  late: number;
  /** In the hands of servers that are silent. */
  stalled: number;
  /** Servers that do jobs and live. */
  living: number;
  /** Servers that are silent and have not been cleared away. */
  dead: number;
}

const ofWorkers = ({ living, dead, isProduction }: Facts): Finding[] => [
  living
    ? found('ok', 'WORKERS', { count: String(living) })
    : found(isProduction ? 'wrong' : 'look', 'WORKERS_NONE'),
  ...(dead ? [found('look', 'WORKERS_DEAD', { count: String(dead) })] : []),
];

export function judgeJobs(facts: Facts): Finding[] {
  const { failed, late, stalled } = facts;
  const tasks = failed.map(({ task, count }) => `${task} ${count}`).join(', ');
  const troubles = [
    ...(failed.length ? [found('wrong', 'JOBS_FAILED', { tasks })] : []),
    ...(stalled ? [found('look', 'JOBS_STALLED', { count: String(stalled) })] : []),
    ...(late ? [found('look', 'JOBS_LATE', { count: String(late) })] : []),
  ];
  return [...ofWorkers(facts), ...(troubles.length ? troubles : [found('ok', 'JOBS')])];
}

const FAILED = `
  select task_identifier as task, count(*)::int as count from graphile_worker.jobs
   where attempts >= max_attempts and locked_at is null group by 1 order by 2 desc, 1 limit 10`;

const QUEUE = numberValues(`
  select (select count(*)::int from job_worker where seen_at > now() - make_interval(secs => :leaseSeconds)) as living,
         (select count(*)::int from job_worker where seen_at <= now() - make_interval(secs => :leaseSeconds)) as dead,
         count(*) filter (where ${isStalled})::int as stalled,
         count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts
                            and j.run_at < now() - interval '10 minutes')::int as late
    from graphile_worker.jobs j`);

export async function readJobs(sql: pg.Client, leaseSeconds: number, isProduction: boolean): Promise<Facts> {
  const { rows: failed } = await sql.query<{ task: string; count: number }>(FAILED);
  const { rows } = await sql.query<Omit<Facts, 'failed' | 'isProduction'>>(
    QUEUE.text,
    valuesInOrder(QUEUE.names, { leaseSeconds }),
  );
  return { isProduction, failed, ...(rows[0] ?? { living: 0, dead: 0, stalled: 0, late: 0 }) };
}
