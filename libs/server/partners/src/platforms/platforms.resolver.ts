import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import * as types from './platform.type.ts';
import { mayRegisterPlatforms } from './platforms.access.ts';
import { Platforms } from './platforms.service.ts';

@Resolver()
export class PlatformsResolver {
  constructor(private readonly platforms: Platforms) {}

  @Allow(mayRegisterPlatforms)
  @Query(() => types.PartnerPlatforms, {
    description: 'Learning platforms of others, and what they are told of the campus.',
  })
  partnerPlatforms(): Promise<types.PartnerPlatforms> {
    return this.platforms.list();
  }

  @Allow(mayRegisterPlatforms)
  @Command(
    types.RegisterPlatformResult,
    'Lets a learning platform open the course. Refuses INPUT_INVALID {field}, PLATFORM_KNOWN, TOKENS_OF_OTHER {name}.',
  )
  registerPlatform(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RegisterPlatformInput,
  ): Promise<types.PlatformSet> {
    return this.platforms.register(actor, input);
  }

  @Allow(mayRegisterPlatforms)
  @Command(
    types.ChangePlatformResult,
    'Changes what a platform is called, where it is and what is let in; its issuer and client stay. Refuses NOT_FOUND, INPUT_INVALID {field}, TOKENS_OF_OTHER {name}.',
  )
  changePlatform(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ChangePlatformInput,
  ): Promise<types.PlatformSet> {
    return this.platforms.change(actor, input);
  }

  @Allow(mayRegisterPlatforms)
  @Command(types.SetPlatformOpenResult, 'Opens a platform, or closes it. Refuses NOT_FOUND.')
  setPlatformOpen(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SetPlatformOpenInput,
  ): Promise<types.PlatformSet> {
    return this.platforms.setOpen(actor, input);
  }
}
