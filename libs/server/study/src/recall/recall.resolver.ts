import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayRecall } from './recall.access.ts';
import { RecallReading } from './recall-reading.ts';
import { Recall } from './recall.type.ts';

@Resolver(() => Recall)
export class RecallResolver {
  constructor(private readonly reading: RecallReading) {}

  @Allow(mayRecall)
  @Query(() => Recall, {
    nullable: true,
    description:
      'What an enrolment of mine is asked again; null while a gate is in the way or a drill is not due, or without anything to ask.',
  })
  recall(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('occasion', { type: () => ID }) occasion: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Recall | null> {
    return this.reading.recall(actor, enrolmentId, occasion, locale);
  }
}
