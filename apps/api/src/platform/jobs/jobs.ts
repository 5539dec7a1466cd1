import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  parseCronItems,
  run,
  runOnce,
  type CronItem,
  type Runner,
  type SharedOptions,
  type TaskList,
} from 'graphile-worker';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { log } from '../http/log.ts';
import { jobLogger } from './job-logger.ts';

/** Work after the request. It may run twice (a server dies in the middle): write it so that twice is as good as once. */
export type JobHandler = (payload: unknown) => Promise<void>;

export interface JobOptions {
  /** Of waiting jobs with the same key only the latest stays. */
  key?: string;
  runAt?: Date;
  /** Tries before the job is given up; the pauses between them grow exponentially (25 tries take three days). */
  maxAttempts?: number;
}

const RESTART_MS = 5_000;

const ADD_JOB = `select graphile_worker.add_job($1, $2::json, job_key := $3, run_at := $4, max_attempts := $5)`;

/** The queue, in the same database as everything else: a job is added in the transaction that needs it. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly handlers: TaskList = {};
  readonly timetable: CronItem[] = [];
  private runner: Runner | null = null;
  private isWanted = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** In the constructor of the class that owns the work, before `start`. */
  registerJob(name: string, handler: JobHandler): void {
    if (this.handlers[name]) throw new Error(`two handlers for the job ${name}`);
    this.handlers[name] = async (payload) => handler(payload);
  }

  /** The same on a timetable (five cron fields, UTC); of several servers one does it. */
  registerCron(name: string, pattern: string, handler: () => Promise<void>): void {
    this.registerJob(name, handler);
    this.timetable.push({ task: name, match: pattern, identifier: name });
  }

  async add(tx: EntityManager, name: string, payload: object, options: JobOptions = {}): Promise<void> {
    const { key = null, runAt = null, maxAttempts = null } = options;
    await tx.query(ADD_JOB, [name, JSON.stringify(payload), key, runAt, maxAttempts]);
  }

  /** Begins to work in this process; `serve` calls it, tests and commands do not. */
  async start(): Promise<void> {
    this.isWanted = true;
    this.runner = await run({
      ...this.options(3),
      concurrency: 2,
      noHandleSignals: true,
      taskList: this.handlers,
      parsedCronItems: parseCronItems(this.timetable),
    });
    void this.watch(this.runner);
  }

  /** Does what waits now, one after another; a job that fails stays and is tried again later. */
  async drain(): Promise<void> {
    await runOnce({ ...this.options(2), taskList: this.handlers, noHandleSignals: true });
  }

  /** Jobs in hand are finished before the pool closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isWanted = false;
    const { runner } = this;
    this.runner = null;
    await runner?.stop();
  }

  /** A database that is away for a while ends the runner; it comes back with the database. */
  private async watch(runner: Runner): Promise<void> {
    await runner.promise.catch((error: unknown) =>
      log.error('the jobs have stopped', { error: String(error) }),
    );
    while (this.isWanted) {
      await setTimeout(RESTART_MS, undefined, { ref: false });
      if (!this.isWanted) return;
      try {
        return await this.start();
      } catch (error) {
        log.error('the jobs cannot start', { error: String(error) });
      }
    }
  }

  /** Named like the rest of the campus: `demo reset` sees by it that a server is running. */
  private options(maxPoolSize: number): SharedOptions {
    const url = new URL(this.config.databaseUrl);
    url.searchParams.set('application_name', 'campus');
    return { connectionString: url.href, maxPoolSize, logger: jobLogger };
  }
}
