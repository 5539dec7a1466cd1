import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import * as types from './member.type.ts';
import { ListMembers } from './list-members.ts';
import { mayListMembers, mayReadMembers } from './members.access.ts';
import { Members } from './members.service.ts';

@Resolver()
export class MembersResolver {
  constructor(
    private readonly members: Members,
    private readonly listing: ListMembers,
  ) {}

  @Allow(mayReadMembers)
  @Query(() => types.PlaceMembers, {
    nullable: true,
    description:
      'Who is in a course of a platform, compared with who is in the edition it leads to. Null: there is no such course.',
  })
  placeMembers(@Args() { id }: types.PlaceMembersArgs): Promise<types.PlaceMembers | null> {
    return this.members.of(id);
  }

  @Allow(mayReadMembers)
  @Command(types.ReadMembersResult, 'Asks a platform who is in a course of it. Refuses NOT_FOUND.')
  readMembers(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ReadMembersInput,
  ): Promise<types.ReadingBegun> {
    return this.members.read(actor, input);
  }

  @Allow(mayListMembers)
  @Command(
    types.ListMembersResult,
    'Asks a platform who learns in a course of it, and makes a list of nominees of them. Refuses NOT_FOUND, MEMBERS_UNREAD, MEMBERS_WITHOUT_ADDRESS, MEMBERS_TOO_MANY {limit}, EDITION_CLOSED and IMPORTS_TOO_MANY {limit}.',
  )
  listMembers(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ListMembersInput,
  ): Promise<types.MembersListed> {
    return this.listing.list(actor, input);
  }
}
