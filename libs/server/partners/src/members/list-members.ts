import { Injectable } from '@nestjs/common';
import { type NamedMember, readNamedMembers } from '@campus/lti';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { MOST_NAMED, NomineeLists } from '@campus/intake';
import { CallFailed } from '../results/calls/call-failed.ts';
import { platformToCall } from '../results/calls/called-platform.ts';
import { MemberPages } from './member-pages.ts';
import { type ListMembersInput, type MembersListed } from './member.type.ts';
import { placeToRead } from './members.statements.ts';

/** Milliseconds somebody waits for a platform that takes its time over each page. */
const PATIENCE = 30_000;

/** Who learns in a course of a platform becomes a list of nominees, which is looked through before it proposes anybody. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly database: Database,
    private readonly pages: MemberPages,
    private readonly lists: NomineeLists,
  ) {}

  /**
   * The platform is asked now, before anything is written; a repeat with the same key gives the same list. Nothing of it
   * is kept beside the list. Refuses NOT_FOUND, MEMBERS_UNREAD, MEMBERS_WITHOUT_ADDRESS, MEMBERS_TOO_MANY {limit},
   * EDITION_CLOSED and IMPORTS_TOO_MANY {limit}.
   */
  async list(actor: Actor, { placeId, callId, idempotencyKey }: ListMembersInput): Promise<MembersListed> {
    const place = isId(placeId) ? await this.database.row(placeToRead, [placeId]) : null;
    if (!place) throw new Refused('NOT_FOUND');
    const learning = (await this.read(place)).filter(({ role, isActive }) => role === 'LEARNER' && isActive);
    if (learning.length > MOST_NAMED) throw new Refused('MEMBERS_TOO_MANY', { limit: MOST_NAMED });
    if (!learning.some(({ email }) => email)) throw new Refused('MEMBERS_WITHOUT_ADDRESS');
    const people = learning.map(({ given, family, name, email }) => ({
      given: given || (family ? '' : (name ?? '')),
      family,
      email,
    }));
    const from = { name: place.title ?? place.context, placeId };
    return { listId: await this.lists.bringNamed(actor, callId, idempotencyKey, from, people) };
  }

  private async read(place: { platform_id: string; members_url: string }): Promise<NamedMember[]> {
    const platform = await this.database.row(platformToCall, [place.platform_id]);
    if (!platform) throw new Refused('NOT_FOUND');
    try {
      return await this.pages.of(platform, place.members_url, readNamedMembers, PATIENCE);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      throw new Refused('MEMBERS_UNREAD');
    }
  }
}
