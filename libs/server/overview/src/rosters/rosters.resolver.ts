import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ProgressGrid, ProgressGridArgs } from './grid/progress-grid.type.ts';
import { ProgressGridReading } from './grid/progress-grid.ts';
import { RosterReading } from './roster-reading.ts';
import { Roster, RosterArgs } from './roster.type.ts';
import { maySeeRosters } from './rosters.access.ts';

@Resolver()
export class RostersResolver {
  constructor(
    private readonly rosters: RosterReading,
    private readonly grids: ProgressGridReading,
  ) {}

  @Allow(maySeeRosters)
  @Query(() => Roster, {
    description: 'People of the countries that the person asking coordinates: of an edition, or of all.',
  })
  roster(@CurrentActor() actor: Actor, @Args() args: RosterArgs): Promise<Roster> {
    const query = { ...args, filter: args.filter ?? {} };
    return this.rosters.list(actor, query, pageOf(args));
  }

  @Allow(maySeeRosters)
  @Query(() => ProgressGrid, {
    nullable: true,
    description: 'How far each person of an edition is in each activity; people as in `roster`.',
  })
  progressGrid(@CurrentActor() actor: Actor, @Args() args: ProgressGridArgs): Promise<ProgressGrid | null> {
    const query = { ...args, filter: args.filter ?? {} };
    return this.grids.find(actor, query, pageOf(args));
  }
}
