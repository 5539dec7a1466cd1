import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySaveViews } from './saved-views.access.ts';
import { SavedViews } from './saved-views.service.ts';
import { ViewedList } from './viewed-list.ts';
import {
  RemoveViewInput,
  RemoveViewResult,
  SavedView,
  type ViewRemoved,
  type ViewSaved,
  SaveViewInput,
  SaveViewResult,
} from './saved-view.type.ts';

@Resolver()
export class SavedViewsResolver {
  constructor(private readonly views: SavedViews) {}

  @Allow(maySaveViews)
  @Query(() => [SavedView], {
    description: 'Mine, and those shared in the edition; `editionId` null: of all editions.',
  })
  savedViews(
    @CurrentActor() actor: Actor,
    @Args('list', { type: () => ViewedList }) list: ViewedList,
    @Args('editionId', { type: () => ID, nullable: true }) editionId: string | null,
  ): Promise<SavedView[]> {
    return this.views.list(actor, list, editionId ?? null);
  }

  @Allow(maySaveViews)
  @Command(SaveViewResult, 'Saves a view, or changes one of your own: its name, its filter, who sees it.')
  saveView(@CurrentActor() actor: Actor, @Args('input') input: SaveViewInput): Promise<ViewSaved> {
    return this.views.save(actor, input);
  }

  @Allow(maySaveViews)
  @Command(RemoveViewResult, 'Removes one’s own view.')
  removeView(@CurrentActor() actor: Actor, @Args('input') input: RemoveViewInput): Promise<ViewRemoved> {
    return this.views.remove(actor, input);
  }
}
