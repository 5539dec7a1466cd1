import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService } from '@campus/people';
import { PlanAuthors } from './plan-authors.ts';
import { nextRunAfter, nightlyPattern, retentionRules, type RetentionRule } from './retention.rules.ts';
import * as sql from './retention.statements.ts';
import {
  type RetentionBoard,
  type RetentionCount,
  type RetentionDue,
  type RetentionRun,
} from './retention.type.ts';

/** Who runs it by hand, and why. */
interface ByHand {
  actor: Actor;
  reason: string;
}

const runOf = ({ id, ran_at, told, taken }: sql.RunRow): RetentionRun => ({
  id,
  ranAt: ran_at,
  told,
  taken: sql.retained.map(({ code }) => ({ code, count: taken[code] ?? 0 })),
});

/** Deletes, night by night, what has been kept long enough; the audit knows how much of what. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly authors: PlanAuthors,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.registerCron('retention', nightlyPattern, async () => void (await this.run()));
  }

  /** The rules, with what an operator has set. */
  rules(): RetentionRule[] {
    const { days } = this.config.security;
    return retentionRules.map((rule) => (rule.code === 'SECURITY_LOG' ? { ...rule, days } : rule));
  }

  /** What a run at that moment would take. */
  async look(at = new Date()): Promise<RetentionCount[]> {
    const taken: RetentionCount[] = [];
    for (const { code, count } of sql.retained) {
      const row = await this.database.row(count, [this.daysOf(code), at]);
      taken.push({ code, count: row?.count ?? 0 });
    }
    return taken;
  }

  /** Authors who would be told at that moment that their plan will be deleted. */
  authorsToTell(at = new Date()): Promise<number> {
    return this.authors.look(at);
  }

  async due(at = new Date()): Promise<RetentionDue> {
    return { toTell: await this.authorsToTell(at), toTake: await this.look(at) };
  }

  /** When the next run is and what it would take, beside what the last one took. */
  async board(): Promise<RetentionBoard> {
    const nextRunAt = nextRunAfter(new Date());
    const last = await this.database.row(sql.lastRun);
    return {
      rules: this.rules(),
      nextRunAt,
      next: await this.due(nextRunAt),
      last: last && runOf(last),
    };
  }

  /** All or nothing; a nightly run that finds nothing leaves no event. */
  async run(): Promise<RetentionCount[]> {
    return (await this.database.transaction((tx) => this.runIn(tx, null))).taken;
  }

  /** Started by a person, so it is audited whatever it found. */
  runByHand(actor: Actor, input: { reason: string; idempotencyKey: string }): Promise<RetentionRun> {
    const reason = reasonIn(input.reason);
    return this.database.transaction(async (tx) => {
      const work = async () => (await this.runIn(tx, { actor, reason })).id;
      const id = await once(tx, actor.personId, input.idempotencyKey, 'runRetention', work);
      const run = await this.database.rowIn(tx, sql.runById, [id]);
      if (!run) throw new Refused('NOT_FOUND');
      return runOf(run);
    });
  }

  private async runIn(
    tx: EntityManager,
    byHand: ByHand | null,
  ): Promise<{ id: string; taken: RetentionCount[] }> {
    await this.database.rowsIn(tx, sql.runAlone);
    const at = new Date();
    const told = await this.authors.tell(tx, at);
    const taken: RetentionCount[] = [];
    for (const { code, count, drop } of sql.retained) {
      const row = await this.database.rowIn(tx, count, [this.daysOf(code), at]);
      taken.push({ code, count: row?.count ?? 0 });
      if (row?.count) await this.database.rowsIn(tx, drop, [this.daysOf(code), at]);
    }
    const some = Object.fromEntries(
      taken.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]),
    );
    const id = newId();
    await this.database.rowsIn(tx, sql.noteRun, { id, ranAt: at, told, taken: JSON.stringify(some) });
    if (byHand || Object.keys(some).length)
      await this.audit.record(tx, {
        actorId: byHand?.actor.personId ?? null,
        action: 'retention.run',
        subjectType: 'campus',
        subjectId: 'retention',
        reason: byHand?.reason ?? null,
        detail: some,
      });
    return { id, taken };
  }

  private daysOf(code: string): number {
    const days = this.rules().find((rule) => rule.code === code)?.days;
    if (!days) throw new Error(`no rule says how long ${code} is kept`);
    return days;
  }
}
