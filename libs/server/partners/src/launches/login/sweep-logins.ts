import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { sweepCodes, sweepLogins } from '../launches.statements.ts';

/** Logins that no launch followed, and codes that nobody typed. */
@Injectable()
export class SweepLogins {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep-partner-logins', '47 * * * *', async () => {
      await this.database.rows(sweepLogins);
      await this.database.rows(sweepCodes);
    });
  }
}
