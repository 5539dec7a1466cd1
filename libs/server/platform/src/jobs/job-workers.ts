import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { type LongWork } from '../database/campus-pool.ts';
import { Database, statement } from '../database/database.ts';
import { LeaseLost } from '../database/lease-lost.ts';
import { log } from '../http/log.ts';
import { deadWorkers } from './job-lease.sql.ts';

/** Heartbeats within one lease: three may be lost on the way. */
const BEATS = 4;

const enter = statement(
  'job-worker-enter',
  `insert into job_worker (id, session_name) values ($1, $2) on conflict (id) do update set seen_at = now()`,
);
const beat = statement<{ id: string }>(
  'job-worker-beat',
  `update job_worker set seen_at = now() where id = $1 returning id`,
);
const leave = statement('job-worker-leave', `delete from job_worker where id = $1`);
const unlock = statement('job-worker-unlock', `select graphile_worker.force_unlock_workers($1::text[])`);

/** Milliseconds for a session to end: a server has six for jobs at most, and a question aside has two seconds. */
const PATIENCE = 250;

/**
 * Ends the database sessions a dead server left open, and with them its transactions and locks, before
 * another server takes over. A server that was only frozen finds its sessions closed.
 */
const endSessions = statement<{ is_over: boolean }>(
  'job-worker-end-sessions',
  `select pg_terminate_backend(pid, ${PATIENCE}) as is_over from pg_stat_activity
    where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
);

/** One worker's hold on the jobs it has taken. */
export interface WorkerLease extends LongWork {
  end(): Promise<void>;
}

/** Which servers do jobs and live. The jobs of a dead one are handed on within a minute. */
@Injectable()
export class JobWorkers {
  /** Workers of this process that have ended while the database was away. */
  private readonly left = new Set<string>();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `workerId`: as the queue writes it beside each job. `lost`: called once when the lease could not be kept. */
  async enter(workerId: string, lost: () => void): Promise<WorkerLease> {
    const leaseMs = this.config.jobLeaseSeconds * 1_000;
    let heard = Date.now();
    let isOver = false;
    const isLost = () => isOver || Date.now() - heard > leaseMs;
    await this.database.aside(enter, [workerId, this.database.jobSessions]);
    for (const id of this.left) await this.letGo(id);
    const giveUp = () => {
      isOver = true;
      clearInterval(timer);
      log.warn('no sign of life was heard for too long: the jobs in hand are for another server', {
        workerId,
      });
      lost();
    };
    const live = async () => {
      const at = Date.now();
      try {
        const known = await this.database.aside(beat, [workerId]);
        if (!known.length || isLost()) return giveUp();
        heard = at;
        await this.recover();
      } catch (error) {
        log.warn('no sign of life could be given', { workerId, error: String(error) });
        if (isLost()) giveUp();
      }
    };
    const timer = setInterval(() => void live(), leaseMs / BEATS);
    return {
      check: () => {
        if (isLost()) throw new LeaseLost();
      },
      end: async () => {
        isOver = true;
        clearInterval(timer);
        this.left.add(workerId);
        await this.letGo(workerId).catch((error: unknown) =>
          log.warn('the jobs in hand could not be let go', { workerId, error: String(error) }),
        );
      },
    };
  }

  /** Nothing of it runs any more: what it could not finish is anybody's at once. */
  private async letGo(workerId: string): Promise<void> {
    await this.database.aside(unlock, [[workerId]]);
    await this.database.aside(leave, [workerId]);
    this.left.delete(workerId);
  }

  /** Hands on what dead servers were working on. Any number of servers may do it at once. */
  async recover(): Promise<void> {
    const dead = await this.database.aside(deadWorkers, {
      leaseSeconds: this.config.jobLeaseSeconds,
    });
    for (const { id, session_name } of dead) {
      if (session_name && !(await this.isSilenced(session_name))) continue;
      await this.database.aside(unlock, [[id]]);
      await this.database.aside(leave, [id]);
      log.warn('a server that did jobs is silent: what it had in hand is done again', { workerId: id });
    }
  }

  /** A session that has just ended by itself cannot be ended: it is asked twice, and is not there any more then. */
  private async isSilenced(sessionName: string): Promise<boolean> {
    const areOver = async () =>
      (await this.database.aside(endSessions, [sessionName])).every(({ is_over }) => is_over);
    return (await areOver()) || (await areOver());
  }
}
