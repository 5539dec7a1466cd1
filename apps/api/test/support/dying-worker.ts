import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CampusClient } from '@campus/platform/database/campus-pool.ts';
import { Database } from '@campus/platform/database/database.ts';
import { JobWorkers } from '@campus/platform/jobs/job-workers.ts';
import { Jobs, type JobHandler } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../../src/server.ts';
import { type TestServer } from './server.ts';
import { until } from './until.ts';

/**
 * Where the process dies. `before` and `after`: a write of the job, whichever commits, the first of them number 1; after:
 * it is committed, and the process never hears of it.
 */
export type Moment = 'begun' | 'done' | { before: number } | { after: number };

export const saying = (moment: Moment): string =>
  typeof moment === 'string' ? moment : Object.entries(moment).flat().join(' write ');

/** Longer than any lease of these specs. */
const LEASE_SECONDS = 600;
export const LEASES = { JOB_LEASE_SECONDS: String(LEASE_SECONDS) };

/** The life of a worker: everything it asks of the database passes here, and from one moment on gets no answer. */
class Life {
  readonly died: Promise<true>;
  /** Its job came to an end: it did not die. */
  readonly survived: Promise<false>;
  /** A query failed because its connection was gone. */
  hasFailed = false;
  private readonly woken: Promise<void>;
  private readonly settled: Promise<void>;
  private readonly entered: Promise<void>;
  private readonly resolve: Record<'died' | 'survived' | 'woken' | 'settled' | 'entered', () => void>;
  private isDead = false;
  private hasDied = false;
  private isTaken = false;
  private writes = 0;
  private readonly open = new WeakSet<object>();

  constructor(
    readonly kind: string,
    private readonly moment: Moment,
  ) {
    const [died, survived] = [Promise.withResolvers<true>(), Promise.withResolvers<false>()];
    const [woken, settled] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const entered = Promise.withResolvers<void>();
    this.died = died.promise;
    this.survived = survived.promise;
    this.woken = woken.promise;
    this.settled = settled.promise;
    this.entered = entered.promise;
    this.resolve = {
      died: () => died.resolve(true),
      survived: () => survived.resolve(false),
      woken: woken.resolve,
      settled: settled.resolve,
      entered: entered.resolve,
    };
  }

  /** The worker is in the list of those that live: only then can it be found dead. */
  enter(): void {
    this.resolve.entered();
  }

  /** One job of the kind dies with the worker. */
  async work(handler: () => Promise<void>): Promise<void> {
    if (this.isTaken) return handler();
    this.isTaken = true;
    // The queue hands out the first job while the worker still enters itself, which no dead one would do.
    await this.entered;
    try {
      if (this.moment === 'begun') await this.die();
      await inHand.run(this, handler);
      if (this.moment === 'done') await this.die();
    } catch (error) {
      this.hasFailed = true;
      throw error;
    } finally {
      this.resolve.settled();
      if (!this.isDead) this.resolve.survived();
    }
  }

  /** The worker was only frozen and continues where it stopped. Resolves when its work has ended. */
  async wake(): Promise<void> {
    this.isDead = false;
    this.resolve.woken();
    await this.settled;
  }

  async ask(client: object, text: string, send: () => Promise<unknown>): Promise<unknown> {
    if (this.isDead) await this.woken;
    // A worker without a lease takes no more jobs.
    if (this.hasDied && takesJob(text)) return { rows: [], rowCount: 0 };
    const number = this.numberOf(client, text);
    if (number && this.isAt('before', number)) await this.die();
    const answer = await send();
    if (number && this.isAt('after', number)) await this.die();
    if (this.isDead) await this.woken;
    return answer;
  }

  private die(): Promise<void> {
    this.isDead = this.hasDied = true;
    this.resolve.died();
    return this.woken;
  }

  private isAt(side: 'before' | 'after', number: number): boolean {
    return typeof this.moment !== 'string' && (this.moment as Record<string, number>)[side] === number;
  }

  /** What commits: the end of a transaction, and every statement outside one. Null: neither, or not of the job. */
  private numberOf(client: object, text: string): number | null {
    if (inHand.getStore() !== this) return null;
    if (/^\s*(start transaction|begin)\b/i.test(text)) {
      this.open.add(client);
      return null;
    }
    const isCommit = /^\s*commit\b/i.test(text);
    const isWrite = !this.open.has(client) && /\b(insert into|update|delete from)\b/i.test(text);
    if (/^\s*(commit|rollback)\b/i.test(text)) this.open.delete(client);
    return isCommit || isWrite ? ++this.writes : null;
  }
}

const lives = new AsyncLocalStorage<Life>();
const inHand = new AsyncLocalStorage<Life>();

/** The queue's own question for the next job. */
const takesJob = (text: string) => /_private_jobs/.test(text) && /skip locked/i.test(text);

const textOf = (asked: unknown): string | null =>
  typeof asked === 'string' ? asked : ((asked as { text?: string } | null)?.text ?? null);

const isStream = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && 'submit' in asked;

/** Every query passes through the life that sends it; queries outside any life are not affected. */
function listenToQuestions(): () => void {
  const asked = Object.getOwnPropertyDescriptor(CampusClient.prototype, 'query')?.value as (
    ...given: unknown[]
  ) => Promise<unknown>;
  function query(this: CampusClient, ...given: unknown[]): unknown {
    const life = lives.getStore();
    const text = textOf(given[0]);
    const told = given.findLast((one) => typeof one === 'function') as
      | ((error: unknown, result?: unknown) => void)
      | undefined;
    if (!life || text === null || isStream(given[0])) return asked.apply(this, given);
    const plain = given.filter((one) => one !== told && one !== undefined);
    const answer = life.ask(this, text, () => asked.apply(this, plain));
    if (!told) return answer;
    answer.then(
      (result) => told(null, result),
      (error: unknown) => told(error),
    );
    return undefined;
  }
  Reflect.set(CampusClient.prototype, 'query', query);
  return () => void Reflect.set(CampusClient.prototype, 'query', asked);
}

/** Before any server is made: which kinds of job there are, and a hand on each. */
export function watchJobs() {
  const kinds = new Set<string>();
  const register = Jobs.prototype.registerJob;
  const spy = jest.spyOn(Jobs.prototype, 'registerJob').mockImplementation(function (
    this: Jobs,
    name: string,
    handler: JobHandler,
  ) {
    kinds.add(name);
    const held: JobHandler = (payload) => {
      const life = lives.getStore();
      return life?.kind === name ? life.work(() => handler(payload)) : handler(payload);
    };
    register.call(this, name, held);
  });
  const stopListening = listenToQuestions();
  return {
    kinds,
    stop() {
      spy.mockRestore();
      stopListening();
    },
  };
}

/** A second server of the campus, for jobs only, which can die as often as needed. */
export class DyingWorker {
  private constructor(
    private readonly server: TestServer,
    private readonly app: NestFastifyApplication,
  ) {
    // No timetable beside: what is to be done is put into the queue.
    this.jobs.timetable.length = 0;
  }

  static async begin(server: TestServer): Promise<DyingWorker> {
    return new DyingWorker(server, await createServer(server.config));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /**
   * Takes waiting jobs, dies at the moment, and releases them. Null: the job ended before that moment.
   * Otherwise returns what wakes it again.
   */
  async dieAt(kind: string, moment: Moment): Promise<(() => Promise<void>) | null> {
    await this.server.sql.query(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now()',
    );
    if (!(await this.waits(kind))) return null;
    const life = new Life(kind, moment);
    await lives.run(life, () => this.jobs.start());
    // Where the database kept it waiting, it begins some seconds later than it was asked to.
    await until('the worker is in the list', () => this.isListed(true));
    life.enter();
    if (!(await Promise.race([life.died, life.survived]))) {
      await this.jobs.beforeApplicationShutdown();
      return life.hasFailed ? this.dieAt(kind, moment) : null;
    }
    await this.server.sql.query(`update job_worker set seen_at = now() - interval '1 day'`);
    await until('what it had in hand is handed on', async () => {
      // On a busy machine its sessions do not end at the first word.
      await this.server.app
        .get(JobWorkers)
        .recover()
        .catch(() => undefined);
      return this.isListed(false);
    });
    return async () => {
      // It has slept longer than a lease.
      const now = Date.now.bind(Date);
      const later = jest.spyOn(Date, 'now').mockImplementation(() => now() + 2_000 * LEASE_SECONDS);
      await life.wake();
      await this.jobs.beforeApplicationShutdown();
      later.mockRestore();
    };
  }

  private async isListed(isSought: boolean): Promise<boolean> {
    const { rowCount } = await this.server.sql.query('select from job_worker where session_name = $1', [
      this.app.get(Database).jobSessions,
    ]);
    return (rowCount !== 0) === isSought;
  }

  private async waits(kind: string): Promise<boolean> {
    const { rowCount } = await this.server.sql.query(
      'select from graphile_worker.jobs where task_identifier = $1 and locked_at is null and run_at <= now()',
      [kind],
    );
    return rowCount !== 0;
  }

  private get jobs(): Jobs {
    return this.app.get(Jobs);
  }
}
