import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { ConfirmingService } from '../confirming/confirming.service.ts';
import { NominatingService } from './nominating.service.ts';
import {
  AnswerConfirmationInput,
  AnswerConfirmationResult,
  Confirmation,
  ConfirmationAnswered,
  DiscardNominationInput,
  DiscardNominationResult,
  NominationDiscarded,
  NominationForm,
  NominationSaved,
  SaveNominationInput,
  SaveNominationResult,
} from '../nomination-form.type.ts';

/** Operations by personal link: the token identifies the person, who has no account. */
@Resolver()
export class NominatingResolver {
  constructor(
    private readonly nominating: NominatingService,
    private readonly confirming: ConfirmingService,
  ) {}

  @Allow(everyone)
  @Query(() => NominationForm, { nullable: true, description: 'Null: there is no such link.' })
  nominationForm(
    @Args('token') token: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<NominationForm | null> {
    return this.nominating.form(token, locale);
  }

  @Allow(everyone)
  @Command(
    SaveNominationResult,
    'Drafts, sends in or corrects a nomination. Refuses LINK_INVALID, CALL_NOT_OPEN, LINK_USED_UP, NOMINATION_STATE, INPUT_INVALID {field, reason}, TOO_MANY_TRIES.',
  )
  async saveNomination(
    @Args('input') input: SaveNominationInput,
    @RequestContext() { request }: CampusContext,
  ): Promise<NominationSaved> {
    return { nomination: await this.nominating.save(input, request.ip) };
  }

  @Allow(everyone)
  @Command(
    DiscardNominationResult,
    'Throws a draft away. Refuses LINK_INVALID, CALL_NOT_OPEN, NOMINATION_STATE.',
  )
  async discardNomination(
    @Args('input') { token, key }: DiscardNominationInput,
    @RequestContext() { request }: CampusContext,
  ): Promise<NominationDiscarded> {
    await this.nominating.discard(token, key, request.ip);
    return { done: true };
  }

  @Allow(everyone)
  @Query(() => Confirmation, { nullable: true, description: 'Null: there is no such link.' })
  confirmation(
    @Args('token') token: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Confirmation | null> {
    return this.confirming.find(token, locale);
  }

  @Allow(everyone)
  @Command(
    AnswerConfirmationResult,
    'Accepts a seat, or declines it. Answered already: what was answered. Refuses LINK_INVALID, INPUT_INVALID {field, reason}, EDITION_CLOSED, TOO_MANY_TRIES.',
  )
  async answerConfirmation(
    @Args('input') input: AnswerConfirmationInput,
    @RequestContext() { request }: CampusContext,
  ): Promise<ConfirmationAnswered> {
    return { confirmation: await this.confirming.answer(input, request.ip) };
  }
}
