import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { FacilitatedGroup, GroupRoster } from './group-roster.type.ts';
import { GroupRosters } from './group-rosters.ts';
import { GroupRosterArgs } from '../roster.type.ts';
import { mayAccompany } from '../rosters.access.ts';

@Resolver()
export class GroupsResolver {
  constructor(private readonly groups: GroupRosters) {}

  @Allow(mayAccompany)
  @Query(() => [FacilitatedGroup], { description: 'Groups that I accompany today, current ones first.' })
  facilitatedGroups(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<FacilitatedGroup[]> {
    return this.groups.mine(actor, locale);
  }

  @Allow(mayAccompany)
  @Query(() => GroupRoster, {
    nullable: true,
    description: 'People of a group that I accompany today; of any other, null.',
  })
  groupRoster(@CurrentActor() actor: Actor, @Args() args: GroupRosterArgs): Promise<GroupRoster | null> {
    return this.groups.find(actor, args, pageOf(args), args.locale);
  }
}
