import { Injectable } from '@nestjs/common';
import { type Member, membersScope, membersType, membersUrl, nextPage, readMembers } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { outcomeOf } from '../results/calls/answers.ts';
import { CallFailed } from '../results/calls/call-failed.ts';
import { type CalledPlatform, platformToCall } from '../results/calls/called-platform.ts';
import { jsonOf } from '../results/calls/request.ts';
import { ServiceCalls } from '../results/calls/service-calls.ts';
import { type ResultTrouble } from '../results/troubles.ts';
import { addMembers, dropMembers, membersRead, placeToRead, READ_MEMBERS } from './members.statements.ts';

/** Members that are asked for at once; platforms may give fewer. */
const PAGE = 100;
/** Pages: a platform whose pages have no end is left after so many. */
const MOST_PAGES = 200;
/** Milliseconds of a whole reading: a platform that takes its time over each page keeps other jobs waiting. */
const PATIENCE = 5 * 60_000;

/** Reads who is in a course of a platform; what was read before goes in the same change. */
@Injectable()
export class ReadMembers {
  constructor(
    private readonly database: Database,
    private readonly calls: ServiceCalls,
    jobs: Jobs,
  ) {
    jobs.registerJob(READ_MEMBERS, (payload) => this.run((payload as { placeId: string }).placeId));
  }

  private async run(placeId: string): Promise<void> {
    const found = await this.read(placeId);
    if (typeof found === 'string') {
      await this.database.rows(membersRead, { placeId, trouble: found });
      return;
    }
    const members = JSON.stringify(found);
    await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, dropMembers, [placeId]);
      await this.database.rowsIn(tx, addMembers, { placeId, members });
      await this.database.rowsIn(tx, membersRead, { placeId, trouble: null });
    });
  }

  /** Or why they could not be read. */
  private async read(placeId: string): Promise<Member[] | ResultTrouble> {
    const place = await this.database.row(placeToRead, [placeId]);
    const platform = place && (await this.database.row(platformToCall, [place.platform_id]));
    if (!place || !platform) return 'NOT_ALLOWED';
    try {
      return await this.pagesOf(platform, place.members_url);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      return error.trouble;
    }
  }

  /** All pages, everybody once. Throws `CallFailed`. */
  private async pagesOf(platform: CalledPlatform, url: string): Promise<Member[]> {
    const members = new Map<string, Member>();
    const end = Date.now() + PATIENCE;
    let address: string | null = membersUrl(url, PAGE);
    for (let page = 0; address !== null; page++) {
      if (page === MOST_PAGES) throw new CallFailed('ANSWER_ODD');
      if (Date.now() > end) throw new CallFailed('UNREACHABLE');
      const request = { address, scope: membersScope, type: membersType } as const;
      const answer: Response = await this.calls.call(platform, request);
      const outcome = outcomeOf(answer.status);
      if (outcome.is !== 'taken') throw new CallFailed(outcome.trouble);
      const read = readMembers(await jsonOf(answer));
      if (!read) throw new CallFailed('ANSWER_ODD');
      for (const member of read) members.set(member.subject, member);
      address = nextPage(answer.headers.get('link'), address);
    }
    return Array.from(members.values());
  }
}
