import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySeeRosters } from '../rosters.access.ts';
import { RosterViews } from './views.ts';
import {
  RemoveRosterViewInput,
  RemoveRosterViewResult,
  RosterView,
  type RosterViewRemoved,
  type RosterViewSaved,
  SaveRosterViewInput,
  SaveRosterViewResult,
} from './views.type.ts';

@Resolver()
export class RosterViewsResolver {
  constructor(private readonly views: RosterViews) {}

  @Allow(maySeeRosters)
  @Query(() => [RosterView], {
    description: 'Mine, and those shared in the edition; `editionId` null: of all editions.',
  })
  rosterViews(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID, nullable: true }) editionId: string | null,
  ): Promise<RosterView[]> {
    return this.views.list(actor, editionId ?? null);
  }

  @Allow(maySeeRosters)
  @Command(
    SaveRosterViewResult,
    'Saves a view, or changes one of your own: its name, its filter, who sees it.',
  )
  saveRosterView(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveRosterViewInput,
  ): Promise<RosterViewSaved> {
    return this.views.save(actor, input);
  }

  @Allow(maySeeRosters)
  @Command(RemoveRosterViewResult, 'Removes one’s own view.')
  removeRosterView(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveRosterViewInput,
  ): Promise<RosterViewRemoved> {
    return this.views.remove(actor, input);
  }
}
