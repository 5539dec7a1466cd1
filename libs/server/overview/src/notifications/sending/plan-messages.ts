import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { nationalZones } from '@campus/delivery';
import { planDue, zonesInUse } from './due.statements.ts';
import { morningsAmong } from '../notifications.rules.ts';
import { DrilledVersions } from './drilled-versions.ts';
import { WriteMessages } from './write-messages.ts';

export const PLAN_MESSAGES = 'plan-messages';

/** Every quarter of an hour: plans one message for each person who is due one, in the zones where it is morning. */
@Injectable()
export class PlanMessages {
  constructor(
    private readonly database: Database,
    private readonly writing: WriteMessages,
    private readonly drilled: DrilledVersions,
    jobs: Jobs,
  ) {
    jobs.registerCron(PLAN_MESSAGES, '*/15 * * * *', async () => void (await this.run(new Date())));
  }

  /** As often as one likes, and on several servers at once: the table holds each message once. Returns how many were planned. */
  async run(now: Date): Promise<number> {
    const zones = await this.zones();
    const mornings = morningsAmong(now, zones);
    if (!mornings.length) return 0;
    const drilled = await this.drilled.told();
    return this.database.transaction(async (tx) => {
      const planned = await this.database.rowsIn(tx, planDue, {
        zones: mornings.map(({ zone }) => zone),
        days: mornings.map(({ day }) => day),
        zonesOfCountries: JSON.stringify(nationalZones),
        drilled,
        countries: null,
      });
      if (planned.length) await this.writing.soon(tx);
      return planned.length;
    });
  }

  /** Zones in which people may be. */
  async zones(): Promise<string[]> {
    const rows = await this.database.rows(zonesInUse);
    return [...new Set([...rows.map(({ zone }) => zone), ...Object.values(nationalZones)])];
  }
}
