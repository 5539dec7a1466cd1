import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once, onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService } from '@campus/people';
import { askToCompare, COMPARE_RESULTS } from '../comparing/comparing.statements.ts';
import { sendScoresOf } from '../sending/send-scores.ts';
import { dropScore, endPause, platformExists, queueAgain } from './board.statements.ts';
import {
  type CompareResultsInput,
  type ComparisonBegun,
  type DropResultInput,
  type ResultDropped,
  type ResultsQueued,
  type SendResultsAgainInput,
} from './result.type.ts';

const LONGEST_REASON = 300;

/** What people do about results that did not arrive, or not as they were sent. */
@Injectable()
export class RepairResults {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly audit: AuditService,
  ) {}

  /** All of a list, or one of it; the platform is asked at once, also where it was being left alone. Refuses NOT_FOUND. */
  async sendAgain(actor: Actor, input: SendResultsAgainInput): Promise<ResultsQueued> {
    const { platformId, list, idempotencyKey } = input;
    const id = input.id ?? null;
    if (!isId(platformId) || (id !== null && !isId(id))) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, idempotencyKey, 'sendResultsAgain', async () => {
        if (!(await this.database.rowIn(tx, platformExists, [platformId]))) throw new Refused('NOT_FOUND');
        const again = await this.database.rowsIn(tx, queueAgain, { platformId, list, id });
        if (id !== null && again.length === 0) throw new Refused('NOT_FOUND');
        await this.database.rowsIn(tx, endPause, [platformId]);
        await sendScoresOf(this.jobs, tx, platformId, null);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-results.sent-again',
          subjectType: 'partner_platform',
          subjectId: platformId,
          detail: { list, count: again.length },
        });
        return { platformId, count: again.length };
      }),
    );
  }

  /** One that the platform does not have stays away from it, until the work goes on. Refuses NOT_FOUND, INPUT_INVALID {field}. */
  async drop(actor: Actor, { id, reason, idempotencyKey }: DropResultInput): Promise<ResultDropped> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    const why = lineIn(reason, 'reason', LONGEST_REASON);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'dropResult', async () => {
        const dropped = await this.database.rowIn(tx, dropScore, { id, reason: why });
        if (!dropped) throw new Refused('NOT_FOUND');
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-result.dropped',
          subjectType: 'partner_platform',
          subjectId: dropped.platform_id,
          reason: why,
          detail: { resultId: id },
        });
        return id;
      }),
    );
    return { id };
  }

  /** What the platform holds is read by a job. Refuses NOT_FOUND. */
  async compare(actor: Actor, input: CompareResultsInput): Promise<ComparisonBegun> {
    const { platformId, idempotencyKey } = input;
    if (!isId(platformId)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'compareResults', async () => {
        const platform = await this.database.rowIn(tx, platformExists, [platformId]);
        if (!platform?.canSend) throw new Refused('NOT_FOUND');
        await this.database.rowsIn(tx, askToCompare, [platformId]);
        const key = `${COMPARE_RESULTS}:${platformId}`;
        await this.jobs.add(tx, COMPARE_RESULTS, { platformId }, { key, maxAttempts: 5 });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-results.compared',
          subjectType: 'partner_platform',
          subjectId: platformId,
        });
        return platformId;
      }),
    );
    return { platformId };
  }
}
