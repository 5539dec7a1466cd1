import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  parseCronItems,
  run,
  runOnce,
  type CronItem,
  type Task,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { asLongWork, type LongWork } from '../database/campus-pool.ts';
import { requestLimits } from '../database/connection-limits.ts';
import { isTransientError } from '../database/transient-error.ts';
import { log } from '../http/log.ts';
import { jobLogger } from './job-logger.ts';
import { JobWorkers, type WorkerLease } from './job-workers.ts';
import { queuePool } from './queue-pool.ts';

/**
 * Work after the request. It may run twice (when a server dies in the middle): write it so that the second
 * run changes nothing.
 */
export type JobHandler = (payload: unknown) => Promise<void>;

export interface JobOptions {
  /** Only the latest of waiting jobs with the same key stays. */
  key?: string;
  runAt?: Date;
  /** Tries before the job is given up; the pauses between them grow exponentially (25 tries take three days). */
  maxAttempts?: number;
}

const RESTART_MS = 5_000;

/**
 * Unbatched, the queue records the outcome of a job in a promise that nobody awaits; if it rejects because
 * the database restarts, the process ends. Batched, the failure is handled.
 */
const REPORTED = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** A runner at work. */
interface Running {
  stop(): void;
  /** When nothing of it runs any more, whatever ended it. */
  ended: Promise<void>;
}

/** As the queue writes it into what its timetable adds. */
const dueIn = (payload: unknown): Date | null => {
  const { _cron: cron } = (payload ?? {}) as { _cron?: { ts: string } };
  return cron ? new Date(cron.ts) : null;
};

const ADD_JOB = `select graphile_worker.add_job($1, $2::json, job_key := $3, run_at := $4, max_attempts := $5)`;

/** The queue, in the same database as everything else: a job is added in the transaction that needs it. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly handlers = new Map<string, JobHandler>();
  readonly timetable: CronItem[] = [];
  private running: Running | null = null;
  /** Since jobs were last begun here; null: they are not wanted. What waits for an earlier beginning gives up. */
  private wanted: object | null = null;

  constructor(
    private readonly workers: JobWorkers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the constructor of the class that owns the work, before `start`. */
  registerJob(name: string, handler: JobHandler): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }

  /**
   * The same on a timetable (five cron fields, UTC); of several servers one runs it. `handler` receives the
   * scheduled time it runs for, however late or often; null: somebody queued it by hand.
   */
  registerCron(name: string, pattern: string, handler: (due: Date | null) => Promise<void>): void {
    this.registerJob(name, (payload) => handler(dueIn(payload)));
    this.timetable.push({ task: name, match: pattern, identifier: name });
  }

  async add(tx: EntityManager, name: string, payload: object, options: JobOptions = {}): Promise<void> {
    const { key = null, runAt = null, maxAttempts = null } = options;
    await tx.query(ADD_JOB, [name, JSON.stringify(payload), key, runAt, maxAttempts]);
  }

  /**
   * Begins to work in this process; `serve` calls it, tests and commands do not. A database that does not answer at
   * this moment ends no server that answers requests already: the jobs begin when it is back.
   */
  async start(): Promise<void> {
    const wanted = (this.wanted = {});
    try {
      await this.work(wanted);
    } catch (error) {
      if (!isTransientError(error)) throw error;
      this.tellWaiting(error);
      void this.startAgain(wanted);
    }
  }

  /** Does what waits now, one after another; a job that fails stays and is tried again later. */
  async drain(): Promise<void> {
    const pool = this.pool();
    try {
      await runOnce({ pgPool: pool, taskList: this.tasks({}), noHandleSignals: true, logger: jobLogger });
    } finally {
      await pool.end();
    }
  }

  /** Running jobs are finished before the pool closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.wanted = null;
    const { running } = this;
    this.running = null;
    running?.stop();
    await running?.ended;
  }

  private async work(wanted: object): Promise<void> {
    const running = await this.begin();
    if (this.wanted !== wanted) {
      running.stop();
      return running.ended;
    }
    this.running = running;
    void running.ended.then(() => this.startAgain(wanted));
  }

  private async begin(): Promise<Running> {
    const pool = this.pool();
    try {
      return await this.runOn(pool);
    } catch (error) {
      void pool.end();
      throw error;
    }
  }

  private async runOn(pool: pg.Pool): Promise<Running> {
    const events: WorkerEvents = new EventEmitter();
    const held: { lease?: WorkerLease } = {};
    let workerId = '';
    events.on('pool:create', ({ workerPool }) => (workerId = workerPool.id));
    const runner = await run({
      pgPool: pool,
      events,
      concurrency: 2,
      noHandleSignals: true,
      taskList: this.tasks({ check: () => held.lease?.check?.() }),
      parsedCronItems: parseCronItems(this.timetable),
      logger: jobLogger,
      preset: { worker: REPORTED },
    });
    const stop = () => void runner.stop().catch(() => undefined);
    const over = runner.promise.catch((error: unknown) =>
      log.error('the jobs have stopped', { error: String(error) }),
    );
    try {
      held.lease = await this.workers.enter(workerId, stop);
    } catch (error) {
      stop();
      await over;
      throw error;
    }
    const ended = over.then(async () => {
      await held.lease?.end();
      // Not waited for: a connection that broke unnoticed must not keep the jobs from beginning again.
      void pool.end();
    });
    return { stop, ended };
  }

  /** If the database is away for a while, the runner ends; it is started again when the database is back. */
  private async startAgain(wanted: object): Promise<void> {
    while (this.wanted === wanted) {
      await setTimeout(RESTART_MS, undefined, { ref: false });
      if (this.wanted !== wanted) return;
      try {
        return await this.work(wanted);
      } catch (error) {
        this.tellWaiting(error);
      }
    }
  }

  private tellWaiting(error: unknown): void {
    log.error('the jobs cannot start', { error: String(error) });
  }

  /** Each job knows which server holds it: `holder` tells when it is another one. */
  private tasks(holder: LongWork): TaskList {
    const tasks = [...this.handlers].map(([name, handler]): [string, Task] => [
      name,
      async (payload) => {
        await asLongWork(holder, () => handler(payload));
        // The queue takes the word of anybody for a job's end: one that woke too late must not say it.
        holder.check?.();
      },
    ]);
    return Object.fromEntries(tasks);
  }

  private pool(): pg.Pool {
    return queuePool(this.config.databaseUrl, requestLimits(this.config.databaseSeconds));
  }
}
