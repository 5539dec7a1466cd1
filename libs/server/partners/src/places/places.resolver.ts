import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import * as types from './place.type.ts';
import { mayTiePlaces } from './places.access.ts';
import { Places } from './places.service.ts';

@Resolver()
export class PlacesResolver {
  constructor(private readonly places: Places) {}

  @Allow(mayTiePlaces)
  @Query(() => types.PartnerPlaces, {
    description: 'Courses of partner platforms that were launched, and the groups they may lead to.',
  })
  partnerPlaces(): Promise<types.PartnerPlaces> {
    return this.places.list();
  }

  @Allow(mayTiePlaces)
  @Query(() => types.TyingPreview, {
    nullable: true,
    description:
      'What would follow if a course of a platform led to a group. Null: there is no such course, or no such group.',
  })
  tyingPreview(@Args() args: types.TyingPreviewArgs): Promise<types.TyingPreview | null> {
    return this.places.preview(args);
  }

  @Allow(mayTiePlaces)
  @Command(
    types.TiePlaceResult,
    'Lets a course of a platform lead to a group: who comes from there is enrolled. Refuses NOT_FOUND, EDITION_CLOSED.',
  )
  tiePlace(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.TiePlaceInput,
  ): Promise<types.PlaceTied> {
    return this.places.tie(actor, input);
  }
}
