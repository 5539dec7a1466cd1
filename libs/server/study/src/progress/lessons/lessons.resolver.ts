import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Lesson } from './lesson.type.ts';
import { LessonsService } from './lessons.service.ts';
import { mayReadLessons } from '../progress.access.ts';

@Resolver(() => Lesson)
export class LessonsResolver {
  constructor(private readonly lessons: LessonsService) {}

  @Allow(mayReadLessons)
  @Query(() => Lesson, {
    nullable: true,
    description: 'A lesson of an enrolment of mine; null while a gate is in the way.',
  })
  lesson(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Lesson | null> {
    return this.lessons.lessonOf(actor, enrolmentId, activityId, locale);
  }
}
