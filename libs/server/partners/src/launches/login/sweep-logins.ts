import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { sweepMembers } from '../../members/members.statements.ts';
import { sweepInvitations } from '../../platforms/inviting/inviting.statements.ts';
import { sweepCodes, sweepLogins, sweepPasses } from '../launches.statements.ts';

/**
 * Logins that no launch followed, codes that nobody typed, passes that nobody used, links by which no platform came, and
 * members that were read a week ago.
 */
@Injectable()
export class SweepLogins {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.registerCron('sweep-partner-logins', '47 * * * *', async () => {
      await this.database.rows(sweepLogins);
      await this.database.rows(sweepCodes);
      await this.database.rows(sweepPasses);
      await this.database.rows(sweepInvitations);
      await this.database.rows(sweepMembers);
    });
  }
}
