import { Injectable } from '@nestjs/common';
import { agsScopes, scoreOf } from '@campus/lti';
import { OutlineCache } from '@campus/course';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { sendScoresOf } from '../sending/send-scores.ts';
import {
  guestsToLookAt,
  type GuestToLookAt,
  lookedAt,
  type NewScore,
  type OpenLine,
  openLines,
  platformsWaiting,
  queueScores,
  workedIn,
  type WorkedRow,
} from './queue.statements.ts';
import { workIn } from './work-in.ts';

/** People whose scores are worked out at once. */
const PAGE = 200;
const PLATFORMS = 200;

/**
 * Every minute: whoever has worked since, and came by a platform that takes results, has the scores of its line items
 * queued. It asks for the state of work instead of being told of each change: work is written in many ways, by devices,
 * corrections, merges and restores, and none of them can forget to tell.
 */
@Injectable()
export class QueueScores {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly jobs: Jobs,
  ) {
    jobs.registerCron('queue-scores', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    let guests: GuestToLookAt[] = [];
    do {
      guests = await this.database.rows(guestsToLookAt, [PAGE]);
      if (guests.length) await this.look(guests);
    } while (guests.length === PAGE);
    const platforms = await this.database.rows(platformsWaiting, [PLATFORMS, agsScopes.lineItems]);
    if (platforms.length === 0) return;
    await this.database.transaction(async (tx) => {
      for (const { id } of platforms) await sendScoresOf(this.jobs, tx, id, null);
    });
  }

  /** What is queued, and that these people were looked at, is one change. */
  private async look(guests: readonly GuestToLookAt[]): Promise<void> {
    const places = [...new Set(guests.map(({ place_id }) => place_id))];
    const worked = await this.database.rows(workedIn, [guests.map(({ enrolment_id }) => enrolment_id)]);
    const lines = await this.database.rows(openLines, [places]);
    const byEnrolment = new Map(worked.map((row) => [row.enrolment_id, row]));
    const scores: NewScore[] = [];
    for (const guest of guests) {
      const own = lines.filter(({ place_id }) => place_id === guest.place_id);
      scores.push(...(await this.scoresOf(guest, own, byEnrolment.get(guest.enrolment_id))));
    }
    const seen = guests.map(({ place_id, account_id, standing }) => ({ place_id, account_id, standing }));
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, queueScores, { scores: JSON.stringify(scores) });
      await this.database.rowsIn(tx, lookedAt, { guests: JSON.stringify(seen) });
    });
  }

  private async scoresOf(
    { account_id: accountId, version_id, is_over: isOver, is_completed: isCompleted }: GuestToLookAt,
    lines: readonly OpenLine[],
    worked: WorkedRow | undefined,
  ): Promise<NewScore[]> {
    const outline = await this.outlines.of(version_id);
    if (!outline || !worked) return [];
    return lines.flatMap((line) => {
      const work = workIn(outline, line, { ...worked, isOver, isCompleted });
      const score = work && scoreOf(work);
      return score ? [{ id: newId(), lineId: line.id, accountId, ...score }] : [];
    });
  }
}
