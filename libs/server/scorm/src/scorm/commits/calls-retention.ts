import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';

/** For how many days what content called is kept. */
export const CALLS_DAYS = 180;

/** By then a trainer has asked what went wrong; the state itself stays. $1 days. */
const dropOldCalls = statement(
  'scorm-calls-drop-old',
  `delete from scorm_calls where at < now() - $1 * interval '1 day'`,
);

/** Calls show what somebody did second by second: they are kept for finding faults, and no longer. */
@Injectable()
export class CallsRetention {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('drop-old-scorm-calls', '47 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    await this.database.rows(dropOldCalls, [CALLS_DAYS]);
  }
}
