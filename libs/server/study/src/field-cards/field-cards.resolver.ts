import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { FieldCards } from './field-card.type.ts';
import { FieldCardsService } from './field-cards.service.ts';
import { mayReadCards } from './field-cards.access.ts';

@Resolver(() => FieldCards)
export class FieldCardsResolver {
  constructor(private readonly cards: FieldCardsService) {}

  @Allow(mayReadCards)
  @Query(() => FieldCards, {
    nullable: true,
    description: 'All field cards of the course of an enrolment of mine; no gate is in their way.',
  })
  fieldCards(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<FieldCards | null> {
    return this.cards.fieldCards(actor, enrolmentId, locale);
  }
}
