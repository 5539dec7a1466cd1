import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';
import { Jobs } from './jobs.ts';

/** Rows that have had their day. Each statement may run at any time and any number of times. */
const sweeps = [
  statement('sweep-throttles', `delete from throttle where window_ends_at < now()`),
  statement('sweep-sessions', `delete from session where expires_at < now()`),
  statement(
    'sweep-idempotency-keys',
    `delete from idempotency_key where created_at < now() - interval '60 days'`,
  ),
  statement('sweep-mails', `delete from mail where created_at < now() - interval '90 days'`),
];

@Injectable()
export class Sweep {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep', '17 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    for (const sweep of sweeps) await this.database.rows(sweep);
  }
}
