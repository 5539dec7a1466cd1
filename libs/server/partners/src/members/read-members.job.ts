import { Injectable } from '@nestjs/common';
import { type Member, readMembers } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { CallFailed } from '../results/calls/call-failed.ts';
import { platformToCall } from '../results/calls/called-platform.ts';
import { type ResultTrouble } from '../results/troubles.ts';
import { MemberPages } from './member-pages.ts';
import { addMembers, dropMembers, membersRead, placeToRead, READ_MEMBERS } from './members.statements.ts';

/** Milliseconds of a whole reading: a platform that takes its time over each page keeps other jobs waiting. */
const PATIENCE = 5 * 60_000;

/** Reads who is in a course of a platform; what was read before goes in the same change. */
@Injectable()
export class ReadMembers {
  constructor(
    private readonly database: Database,
    private readonly pages: MemberPages,
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
      return await this.pages.of(platform, place.members_url, readMembers, PATIENCE);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      return error.trouble;
    }
  }
}
