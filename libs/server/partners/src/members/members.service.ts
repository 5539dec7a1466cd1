import { Injectable } from '@nestjs/common';
import { type Launch } from '@campus/lti';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { AuditService } from '@campus/people';
import { type LaunchedPlace, noteMembersUrl } from '../places/places.statements.ts';
import { type RegisteredPlatform } from '../platforms/platforms.statements.ts';
import { isOfPlatform } from '../results/calls/platform-origins.ts';
import { type PlaceMembers, type ReadingBegun, type ReadMembersInput } from './member.type.ts';
import {
  askForMembers,
  differencesOfPlace,
  membersOfPlace,
  placeToRead,
  READ_MEMBERS,
} from './members.statements.ts';

/** Who is in courses of platforms, compared with who is here. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly audit: AuditService,
  ) {}

  /** Keeps where a platform says it, when a launch says something new. An address of another site is none. */
  async note(
    platform: RegisteredPlatform,
    place: LaunchedPlace,
    { membersUrl }: Pick<Launch, 'membersUrl'>,
  ): Promise<void> {
    const url = membersUrl !== null && isOfPlatform(membersUrl, platform) ? membersUrl : null;
    if (place.members_url !== url) await this.database.rows(noteMembersUrl, [place.id, url]);
  }

  /** Null: there is no such place. */
  async of(id: string): Promise<PlaceMembers | null> {
    const members = isId(id) ? await this.database.row(membersOfPlace, [id]) : null;
    return members && { ...members, differences: await this.database.rows(differencesOfPlace, [id]) };
  }

  /** A job reads them. Refuses NOT_FOUND. */
  async read(actor: Actor, { placeId, idempotencyKey }: ReadMembersInput): Promise<ReadingBegun> {
    if (!isId(placeId)) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'readMembers', async () => {
        if (!(await this.database.rowIn(tx, placeToRead, [placeId]))) throw new Refused('NOT_FOUND');
        await this.database.rowsIn(tx, askForMembers, [placeId]);
        const key = `${READ_MEMBERS}:${placeId}`;
        await this.jobs.add(tx, READ_MEMBERS, { placeId }, { key, maxAttempts: 5 });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'partner-place.members-read',
          subjectType: 'partner_place',
          subjectId: placeId,
        });
        return placeId;
      }),
    );
    return { placeId };
  }
}
