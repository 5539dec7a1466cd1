import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { CallFailed } from '../calls/call-failed.ts';
import { type CalledPlatform, platformToCall } from '../calls/called-platform.ts';
import { pauseOf } from '../calls/pauses.ts';
import { MakeLines } from '../lines/make-lines.ts';
import { type ResultTrouble } from '../troubles.ts';
import { SendBatch } from './send-batch.ts';
import { SEND_SCORES, sendScoresOf } from './send-scores.ts';
import {
  nextScoreAt,
  serviceAnswers,
  serviceFails,
  serviceOf,
  takeScores,
  tryBroken,
} from './sending.statements.ts';

/** Scores that are taken at once. */
const BATCH = 64;
/** Milliseconds after which other jobs have their turn. */
const TURN = 20_000;

/** What somebody has to mend, here or there: it does not pass by itself. */
const MENDED = new Set<ResultTrouble>(['TOKEN_REFUSED', 'NOT_ALLOWED', 'ADDRESS_ELSEWHERE']);

/**
 * Sends the scores of one platform that wait. After a failure one score is sent, and the others once it has gone
 * through; so a platform that is away is asked once in half a minute, and has everything soon after it is back.
 */
@Injectable()
export class SendScores {
  constructor(
    private readonly database: Database,
    private readonly lines: MakeLines,
    private readonly batches: SendBatch,
    private readonly jobs: Jobs,
  ) {
    jobs.registerJob(SEND_SCORES, (payload) => this.run((payload as { platformId: string }).platformId));
  }

  private async run(platformId: string): Promise<void> {
    const platform = await this.database.row(platformToCall, [platformId]);
    if (!platform) return;
    const service = await this.database.row(serviceOf, [platformId]);
    if (service && service.wait > 0)
      return this.again(platformId, new Date(Date.now() + service.wait * 1_000));
    try {
      await this.send(platform, service?.failures ?? 0);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      return this.pause(platformId, service?.failures ?? 0, error);
    }
    const next = await this.database.row(nextScoreAt, [platformId]);
    if (next?.at) await this.again(platformId, next.at);
  }

  /** Until nothing is due, or its turn is over. */
  private async send(platform: CalledPlatform, failures: number): Promise<void> {
    const end = Date.now() + TURN;
    if (await this.lines.make(platform))
      await this.database.rows(serviceAnswers, { platformId: platform.id, hasSent: false });
    let limit = failures > 0 ? 1 : BATCH;
    while (Date.now() < end) {
      const scores = await this.database.rows(takeScores, { platformId: platform.id, limit });
      if (scores.length === 0) break;
      const hasSent = await this.batches.send(platform, scores, limit === 1);
      await this.database.rows(serviceAnswers, { platformId: platform.id, hasSent });
      if (limit === 1 && hasSent) await this.database.rows(tryBroken, [platform.id]);
      limit = BATCH;
    }
  }

  private async pause(platformId: string, failures: number, failure: CallFailed): Promise<void> {
    const { trouble, retryAfter } = failure;
    const how = { isRefusal: MENDED.has(trouble), asked: retryAfter };
    const seconds = pauseOf(failures + 1, how, Math.random());
    const paused = await this.database.row(serviceFails, { platformId, trouble, seconds });
    if (paused) await this.again(platformId, paused.at);
  }

  private again(platformId: string, at: Date): Promise<void> {
    return this.database.transaction((tx) => sendScoresOf(this.jobs, tx, platformId, at));
  }
}
