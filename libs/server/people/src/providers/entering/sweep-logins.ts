import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { sweepProviderLogins, sweepRefusedEntries } from './entering.statements.ts';

/** Sign-ins that no answer followed, and refusals of a month ago. */
@Injectable()
export class SweepProviderLogins {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep-provider-logins', '41 * * * *', async () => {
      await this.database.rows(sweepProviderLogins);
      await this.database.rows(sweepRefusedEntries);
    });
  }
}
