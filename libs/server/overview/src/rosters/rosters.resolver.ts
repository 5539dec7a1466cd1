import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ProgressGrid } from './grid/progress-grid.type.ts';
import { ProgressGridReading } from './grid/progress-grid.ts';
import { RosterReading } from './roster-reading.ts';
import { Roster, RosterFilter, RosterSort } from './roster.type.ts';
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
  roster(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('editionId', { type: () => ID, nullable: true }) editionId: string | null,
    @Args('filter', { type: () => RosterFilter, nullable: true }) filter: RosterFilter | null,
    @Args('sort', { type: () => RosterSort, defaultValue: RosterSort.NAME }) sort: RosterSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<Roster> {
    const query = { editionId: editionId ?? null, filter: filter ?? {}, sort, isDescending, locale };
    return this.rosters.list(actor, query, pageOf(limit, offset));
  }

  @Allow(maySeeRosters)
  @Query(() => ProgressGrid, {
    nullable: true,
    description: 'How far each person of an edition is in each activity; people as in `roster`.',
  })
  progressGrid(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('filter', { type: () => RosterFilter, nullable: true }) filter: RosterFilter | null,
    @Args('sort', { type: () => RosterSort, defaultValue: RosterSort.NAME }) sort: RosterSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<ProgressGrid | null> {
    const query = { editionId, filter: filter ?? {}, sort, isDescending, locale };
    return this.grids.find(actor, query, pageOf(limit, offset));
  }
}
