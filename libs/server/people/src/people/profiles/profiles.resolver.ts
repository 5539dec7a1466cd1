import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone, signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import {
  ChooseLanguageInput,
  ChooseLanguageResult,
  LanguageChosen,
  Me,
  ProfileUpdated,
  UpdateProfileInput,
  UpdateProfileResult,
} from '../person.type.ts';
import { Profiles } from './profiles.service.ts';

@Resolver(() => Me)
export class ProfilesResolver {
  constructor(private readonly profiles: Profiles) {}

  @Allow(everyone)
  @Query(() => Me, { nullable: true, description: 'Null: nobody is signed in.' })
  async me(@RequestContext() { actor }: CampusContext): Promise<Me | null> {
    return actor && this.profiles.me(actor.personId);
  }

  @Allow(signedIn)
  @Command(ChooseLanguageResult, 'The language the person reads, everywhere and in mails.')
  async chooseLanguage(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChooseLanguageInput,
  ): Promise<LanguageChosen> {
    return { me: await this.profiles.chooseLanguage(actor, input.locale) };
  }

  @Allow(signedIn)
  @Command(
    UpdateProfileResult,
    'Names and time zone. A name that something rests on is asked of a coordinator. Refuses INPUT_INVALID {field}.',
  )
  async updateProfile(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateProfileInput,
  ): Promise<ProfileUpdated> {
    return this.profiles.update(actor, input);
  }
}
