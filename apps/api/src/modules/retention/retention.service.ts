import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { AuditService } from '../audit/index.ts';
import { PlanAuthors } from './plan-authors.ts';
import { retentionRules } from './retention.rules.ts';
import { retained } from './retention.statements.ts';

export interface Taken {
  code: string;
  count: number;
}

const daysOf = (code: string): number => {
  const days = retentionRules.find((rule) => rule.code === code)?.days;
  if (!days) throw new Error(`no rule says how long ${code} is kept`);
  return days;
};

/** Takes away, night by night, what has been kept long enough; the audit knows how much of what. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly authors: PlanAuthors,
    jobs: Jobs,
  ) {
    jobs.registerCron('retention', '11 4 * * *', async () => void (await this.run()));
  }

  /** What a run would take now. */
  async look(): Promise<Taken[]> {
    const taken: Taken[] = [];
    for (const { code, count } of retained) {
      const row = await this.database.row(count, [daysOf(code)]);
      taken.push({ code, count: row?.count ?? 0 });
    }
    return taken;
  }

  /** Authors who would be told now that their plan goes. */
  authorsToTell(): Promise<number> {
    return this.authors.look();
  }

  /** All or nothing; a run that finds nothing leaves no event. */
  run(): Promise<Taken[]> {
    return this.database.transaction(async (tx) => {
      await this.authors.tell(tx);
      const taken: Taken[] = [];
      for (const { code, count, drop } of retained) {
        const row = await this.database.rowIn(tx, count, [daysOf(code)]);
        taken.push({ code, count: row?.count ?? 0 });
        if (row?.count) await this.database.rowsIn(tx, drop, [daysOf(code)]);
      }
      const some = taken.filter(({ count }) => count > 0);
      if (some.length)
        await this.audit.record(tx, {
          actorId: null,
          action: 'retention.run',
          subjectType: 'campus',
          subjectId: 'retention',
          detail: Object.fromEntries(some.map(({ code, count }) => [code, count])),
        });
      return taken;
    });
  }
}
