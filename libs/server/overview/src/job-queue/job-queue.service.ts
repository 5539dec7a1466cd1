import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { log } from '@campus/platform/http/log.ts';
import { JobWorkers } from '@campus/platform/jobs/job-workers.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { errorLine } from './error-line.ts';
import * as sql from './job-queue.statements.ts';
import { type QueuedJobList, type QueuedJobsArgs } from './job-queue.type.ts';

/** A bigint as text; anything else is no job's. */
const isJobId = (text: string) => /^\d{1,18}$/.test(text);

interface Change {
  jobId: string;
  idempotencyKey: string;
}

/** What waits and what failed, and the two things that can be done about it. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly workers: JobWorkers,
    @Inject(CONFIG) private readonly config: Pick<Config, 'jobLeaseSeconds'>,
  ) {}

  async list({ state, task, ...order }: QueuedJobsArgs, page: Page): Promise<QueuedJobList> {
    const rows = await this.database.rows(sql.jobsShown(order), {
      state,
      task,
      limit: page.limit,
      offset: page.offset,
      leaseSeconds: this.lease,
    });
    const counts = await this.database.rows(sql.jobCounts, { leaseSeconds: this.lease });
    const shown = counts.filter(
      (row) => (state ?? row.state) === row.state && (task ?? row.task) === row.task,
    );
    return {
      items: rows.map((row) => ({
        id: row.id,
        task: row.task,
        state: row.state,
        attempts: row.attempts,
        maxAttempts: row.max_attempts,
        createdAt: row.created_at,
        runAt: row.run_at,
        error: errorLine(row.last_error),
      })),
      totalCount: shown.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  /** How many are not tried any more. */
  async failed(): Promise<number> {
    const counts = await this.database.rows(sql.jobCounts, { leaseSeconds: this.lease });
    return counts.filter(({ state }) => state === 'failed').reduce((sum, { count }) => sum + count, 0);
  }

  /** At once, and with all its tries. */
  async retry(actor: Actor, input: Change): Promise<string> {
    return this.change(actor, input, 'retryJob', async (tx, job) => {
      if (!(await this.database.rowIn(tx, sql.runJobNow, [job.id]))) throw new Refused('JOB_RUNNING');
      await this.record(tx, actor, 'job.retried', job, null);
    });
  }

  /** For good: what the job was to do is not done. */
  async giveUp(actor: Actor, input: Change & { reason: string }): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.change(actor, input, 'giveUpJob', async (tx, job) => {
      if (!(await this.database.rowIn(tx, sql.dropJob, [job.id]))) throw new Refused('JOB_RUNNING');
      await this.record(tx, actor, 'job.given-up', job, reason);
    });
  }

  private async change(
    actor: Actor,
    { jobId, idempotencyKey }: Change,
    operation: string,
    work: (tx: EntityManager, job: sql.JobRow) => Promise<void>,
  ): Promise<string> {
    if (!isJobId(jobId)) throw new Refused('NOT_FOUND');
    // The caller need not wait until another server has noticed. What cannot be asked now is asked at the next sign of
    // life: until then the job counts as running, which is refused by its name.
    await this.workers
      .recover()
      .catch((error: unknown) => log.warn('dead servers could not be looked for', { error: String(error) }));
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const job = await this.database.rowIn(tx, sql.jobById, { id: jobId, leaseSeconds: this.lease });
        if (!job) throw new Refused('NOT_FOUND');
        if (job.state === 'running' || job.state === 'stalled') throw new Refused('JOB_RUNNING');
        await work(tx, job);
        return idempotencyKey;
      }),
    );
    return jobId;
  }

  private get lease(): number {
    return this.config.jobLeaseSeconds;
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    job: sql.JobRow,
    reason: string | null,
  ): Promise<void> {
    const detail = { task: job.task, attempts: job.attempts, error: errorLine(job.last_error) };
    await this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'job',
      subjectId: job.id,
      reason,
      detail,
    });
  }
}
