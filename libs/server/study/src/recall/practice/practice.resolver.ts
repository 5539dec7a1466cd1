import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayRecall } from '../recall.access.ts';
import { PracticeReading } from './practice-reading.ts';
import { Practice } from './practice.type.ts';

@Resolver(() => Practice)
export class PracticeResolver {
  constructor(private readonly reading: PracticeReading) {}

  @Allow(mayRecall)
  @Query(() => Practice, {
    nullable: true,
    description:
      'What was missed in the latest attempt of mine at a quiz, with its answers; null while none is finished, when nothing was missed, or of a quiz that keeps its right answers.',
  })
  practice(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Practice | null> {
    return this.reading.practice(actor, enrolmentId, activityId, locale);
  }
}
