import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import {
  EndOtherSessionsResult,
  EndOwnSessionInput,
  EndOwnSessionResult,
  OwnSessionsEnded,
  PersonSession,
} from './own-sessions.type.ts';

@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly sessions: OpenSessions,
    private readonly security: SecurityLog,
  ) {}

  @Allow(signedIn)
  @Query(() => [PersonSession], { description: 'Where one is signed in, this device first; at most 100.' })
  async ownSessions(
    @CurrentActor() actor: Actor,
    @RequestContext() { sessionToken }: CampusContext,
  ): Promise<PersonSession[]> {
    // Somebody viewing the campus as another person must not see where that person is signed in.
    return actor.viewing ? [] : this.sessions.openOf(actor.personId, sessionToken);
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(EndOwnSessionResult, 'Signs out on one device. Refuses PROOF_NEEDED, NOT_FOUND.')
  async endOwnSession(
    @CurrentActor() actor: Actor,
    @Args('input') { sessionId }: EndOwnSessionInput,
  ): Promise<OwnSessionsEnded> {
    if (!(await this.sessions.endOne(actor.personId, sessionId))) throw new Refused('NOT_FOUND');
    this.security.note({ kind: SecurityKind.SESSION_ENDED, personId: actor.personId });
    return { count: 1 };
  }

  @Allow(signedIn)
  @FreshProof()
  @Command(EndOtherSessionsResult, 'Signs out everywhere else. Refuses PROOF_NEEDED.')
  async endOtherSessions(
    @CurrentActor() actor: Actor,
    @RequestContext() { sessionToken }: CampusContext,
  ): Promise<OwnSessionsEnded> {
    const count = await this.sessions.endOthers(actor.personId, sessionToken);
    if (count)
      this.security.note({ kind: SecurityKind.SESSION_ENDED, personId: actor.personId, code: 'ALL_OTHERS' });
    return { count };
  }
}
