import { Injectable } from '@nestjs/common';
import { membersScope, membersType, membersUrl, nextPage } from '@campus/lti';
import { outcomeOf } from '../results/calls/answers.ts';
import { CallFailed } from '../results/calls/call-failed.ts';
import { type CalledPlatform } from '../results/calls/called-platform.ts';
import { jsonOf } from '../results/calls/request.ts';
import { ServiceCalls } from '../results/calls/service-calls.ts';

/** Members that are asked for at once; platforms may give fewer. */
const PAGE = 100;
/** Pages: a platform whose pages have no end is left after so many. */
const MOST_PAGES = 200;

/** Who is in a course of a platform, as its pages say it. */
@Injectable()
export class MemberPages {
  constructor(private readonly calls: ServiceCalls) {}

  /** All pages, everybody once, as `read` reads a page. `patience`: milliseconds of all of it. Throws `CallFailed`. */
  async of<One extends { subject: string }>(
    platform: CalledPlatform,
    url: string,
    read: (answer: unknown) => One[] | null,
    patience: number,
  ): Promise<One[]> {
    const members = new Map<string, One>();
    const end = Date.now() + patience;
    let address: string | null = membersUrl(url, PAGE);
    for (let page = 0; address !== null; page++) {
      if (page === MOST_PAGES) throw new CallFailed('ANSWER_ODD');
      if (Date.now() > end) throw new CallFailed('UNREACHABLE');
      const request = { address, scope: membersScope, type: membersType } as const;
      const answer: Response = await this.calls.call(platform, request);
      const outcome = outcomeOf(answer.status);
      if (outcome.is !== 'taken') throw new CallFailed(outcome.trouble);
      const found = read(await jsonOf(answer));
      if (!found) throw new CallFailed('ANSWER_ODD');
      for (const member of found) members.set(member.subject, member);
      address = nextPage(answer.headers.get('link'), address);
    }
    return Array.from(members.values());
  }
}
