import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { type TestCampus } from '../../support/campus.ts';
import { type TestSmtp } from '../../support/smtp.ts';

/** Work of one kind that waits in the queue. */
export interface Prepared {
  /** What there is of its effect: once, or more, or nothing. */
  effect(): Promise<unknown>;
  /** The effect, once. */
  once: unknown;
  /** A step with its own lease, besides the queue's, is silent until another server may take it. */
  fallSilent?(): Promise<unknown>;
  /** The kinds on the timetable that pick up what a dead server left. */
  pickedUpBy?: string[];
}

export interface KindCase {
  kind: string;
  about: string;
  prepare(): Promise<Prepared>;
  /** Servers that may die over the same work before it is given up; four unless the kind allows less. */
  deaths?: number;
}

/** Where the work is prepared: a campus with a mail server and a folder for backups. */
export class Scene {
  constructor(
    readonly campus: TestCampus,
    readonly smtp: () => TestSmtp,
    readonly folders: { storage: string; backups: string },
  ) {}

  get server() {
    return this.campus.server;
  }

  readonly sql = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await this.server.sql.query<Row>(text, values)).rows;

  /** The first number of the first row. */
  readonly count = async (from: string, ...values: unknown[]): Promise<number> =>
    (await this.sql<{ n: number }>(`select count(*)::int as n from ${from}`, ...values))[0]?.n ?? 0;

  readonly mails = (template: string, since: Date, to = '%'): Promise<number> =>
    this.count('mail where template = $1 and created_at >= $2 and to_address like $3', template, since, to);

  readonly enqueue = (kind: string, payload: object = {}): Promise<void> =>
    this.server.app.get(Database).transaction((tx) => this.server.app.get(Jobs).add(tx, kind, payload));

  /** As the timetable puts it there. */
  readonly due = async (kind: string): Promise<void> =>
    this.enqueue(kind, { _cron: { ts: (await this.now()).toISOString(), backfilled: false } });

  /** All that waits is done, also what was put off for another try. */
  readonly drain = async (): Promise<void> => {
    await this.sql('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
    await this.server.app.get(Jobs).drain();
  };

  /** Jobs of a kind that are not done, and why. */
  readonly left = (kind: string) =>
    this.sql<{ attempts: number; error: string | null; holder: string | null }>(
      `select j.attempts, j.last_error as error, j.locked_by as holder
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = $1`,
      kind,
    );

  /** The clock of the database. */
  readonly now = async (): Promise<Date> =>
    (await this.sql<{ at: Date }>('select clock_timestamp() as at'))[0]?.at ?? new Date();
}
