import { Injectable } from '@nestjs/common';
import { agsScopes, agsTypes, nextPage, readResults, resultsUrl } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { outcomeOf } from '../calls/answers.ts';
import { CallFailed } from '../calls/call-failed.ts';
import { type CalledPlatform, platformToCall } from '../calls/called-platform.ts';
import { isOfPlatform } from '../calls/platform-origins.ts';
import { jsonOf } from '../calls/request.ts';
import { ServiceCalls } from '../calls/service-calls.ts';
import { type ResultTrouble } from '../troubles.ts';
import {
  COMPARE_RESULTS,
  compared,
  heldRead,
  linesToRead,
  lineUnread,
  strangersRead,
} from './comparing.statements.ts';

/** Results that are asked for at once; platforms may give fewer. */
const PAGE = 100;
/** Pages of one line item: a platform whose pages have no end is left after so many. */
const MOST_PAGES = 400;
/** Milliseconds of a whole comparison: a platform that takes its time over each page keeps other jobs waiting. */
const PATIENCE = 10 * 60_000;

type Held = Map<string, number | null>;

/** Reads what a platform holds of its people, so that it can be compared with what it was sent. */
@Injectable()
export class CompareResults {
  constructor(
    private readonly database: Database,
    private readonly calls: ServiceCalls,
    jobs: Jobs,
  ) {
    jobs.registerJob(COMPARE_RESULTS, (payload) => this.run((payload as { platformId: string }).platformId));
  }

  private async run(platformId: string): Promise<void> {
    const trouble = await this.read(platformId);
    await this.database.rows(compared, { platformId, trouble });
  }

  /** Why it did not come to its end; null: it did. */
  private async read(platformId: string): Promise<ResultTrouble | null> {
    const platform = await this.database.row(platformToCall, [platformId]);
    if (!platform) return 'NOT_ALLOWED';
    try {
      return (await this.readAll(platform)) ? null : 'NOT_ALLOWED';
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      return error.trouble;
    }
  }

  /** False: the platform lets nothing be read. */
  private async readAll(platform: CalledPlatform): Promise<boolean> {
    let after: string | null = null;
    let isAny = false;
    const end = Date.now() + PATIENCE;
    for (;;) {
      const lines: { id: string; url: string }[] = await this.database.rows(linesToRead, [
        platform.id,
        agsScopes.results,
        after,
      ]);
      for (const { id, url } of lines) await this.readLine(platform, { id, url }, end);
      isAny ||= lines.length > 0;
      after = lines.at(-1)?.id ?? null;
      if (after === null) return isAny;
    }
  }

  private async readLine(
    platform: CalledPlatform,
    { id: lineId, url }: { id: string; url: string },
    end: number,
  ): Promise<void> {
    const found = await this.heldIn(platform, url, end);
    if (typeof found === 'string') {
      await this.database.rows(lineUnread, { lineId, trouble: found });
      return;
    }
    const held = JSON.stringify(Array.from(found, ([subject, percent]) => ({ subject, percent })));
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, heldRead, { lineId, held });
      await this.database.rowsIn(tx, strangersRead, { lineId, platformId: platform.id, held });
    });
  }

  /** By subject, all pages; or why this line item alone cannot be read. Throws `CallFailed`. */
  private async heldIn(platform: CalledPlatform, url: string, end: number): Promise<Held | ResultTrouble> {
    if (!isOfPlatform(url, platform)) return 'ADDRESS_ELSEWHERE';
    const held: Held = new Map();
    let address: string | null = resultsUrl(url, PAGE);
    for (let page = 0; address !== null; page++) {
      if (page === MOST_PAGES) return 'ANSWER_ODD';
      if (Date.now() > end) throw new CallFailed('UNREACHABLE');
      const answer: Response = await this.calls.call(platform, {
        address,
        scope: agsScopes.results,
        type: agsTypes.results,
      });
      const outcome = outcomeOf(answer.status);
      if (outcome.is === 'away') throw new CallFailed(outcome.trouble);
      if (outcome.is !== 'taken') return outcome.trouble;
      const results = readResults(await jsonOf(answer));
      if (!results) return 'ANSWER_ODD';
      for (const { subject, percent } of results) held.set(subject, percent);
      address = nextPage(answer.headers.get('link'), address);
    }
    return held;
  }
}
