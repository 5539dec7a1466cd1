import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { LONGEST_MINUTES } from '@campus/platform/config/security-settings.ts';
import { Database } from '@campus/platform/database/database.ts';
import { afterCommit } from '@campus/platform/database/open-transaction.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { SecurityAlerts } from '@campus/platform/security-log/security-alerts.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { burstRules, burstsIn } from './bursts.rules.ts';
import { burstsMail, type ToldBurst } from './security.mails.ts';
import * as sql from './security.statements.ts';

const MINUTE_MS = 60_000;
/** A burst of which nothing more is seen for so long is over; administrators get a mail about the next one again. */
const QUIET_MINUTES = 60;
/** Minutes between two mails; findings in between are sent together. */
const PAUSE_MINUTES = 10;
/** Bursts that one mail names. */
const NAMED = 10;

const KINDS = [...new Set(burstRules.flatMap(({ kinds }) => kinds))];

/** Looks every minute for more of something than people usually do, and writes to administrators. */
@Injectable()
export class SecurityWatch {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly security: SecurityLog,
    private readonly alerts: SecurityAlerts,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron('security-watch', '* * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, sql.watchAlone);
      const since = new Date(now.getTime() - (LONGEST_MINUTES + 1) * MINUTE_MS);
      const events = await this.database.rowsIn(tx, sql.recentEvents, [KINDS, since]);
      for (const burst of burstsIn(events, this.config.security.alerts, now))
        await this.alerts.note(tx, burst);
      await this.alerts.endQuiet(tx, new Date(now.getTime() - QUIET_MINUTES * MINUTE_MS));
      await this.tell(tx, now);
    });
  }

  private async tell(tx: EntityManager, now: Date): Promise<void> {
    const untold = await this.database.rowsIn(tx, sql.untoldAlerts);
    if (!untold.length) return;
    const last = await this.alerts.lastTold(tx);
    if (last && now.getTime() - last.getTime() < PAUSE_MINUTES * MINUTE_MS) return;
    const bursts = untold.slice(0, NAMED).map((alert) => this.toldOf(alert));
    for (const { address, locale, name } of await this.database.rowsIn(tx, sql.administrators))
      await this.mailer.queue(tx, {
        to: address,
        locale,
        template: burstsMail,
        data: {
          name,
          bursts,
          more: untold.length - bursts.length,
          url: `${this.config.publicUrl}/console/security`,
        },
      });
    await this.alerts.markTold(
      tx,
      untold.map(({ id }) => id),
    );
    afterCommit(() => {
      for (const { rule, personId } of untold)
        this.security.note({ kind: SecurityKind.ALERT, personId, code: rule.toUpperCase() });
    });
  }

  private toldOf({ rule, subject, personName, times }: sql.SecurityAlertRow): ToldBurst {
    const who = rule === 'spray' ? subject : (personName ?? '');
    return { rule, times, minutes: this.config.security.alerts[rule].minutes, who };
  }
}
