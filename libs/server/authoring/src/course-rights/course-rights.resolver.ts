import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import * as types from './course-right.type.ts';
import { mayGiveRights } from './course-rights.access.ts';
import { CourseRights } from './course-rights.service.ts';

@Resolver()
export class CourseRightsResolver {
  constructor(private readonly rights: CourseRights) {}

  @Allow(mayGiveRights)
  @Query(() => [types.CourseRight], { description: 'Who may do what in a course; at most 200.' })
  courseRights(@Args('courseId', { type: () => ID }) courseId: string): Promise<types.CourseRight[]> {
    return this.rights.list(courseId);
  }

  @Allow(mayGiveRights)
  @Command(
    types.GiveCourseRightResult,
    'Lets somebody write, translate, review or publish a course. Refuses NOT_FOUND, INPUT_INVALID.',
  )
  giveCourseRight(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.GiveCourseRightInput,
  ): Promise<types.CourseRightGiven> {
    return this.rights.give(actor, input);
  }

  @Allow(mayGiveRights)
  @Command(types.WithdrawCourseRightResult, 'Takes a right back. Refuses NOT_FOUND.')
  withdrawCourseRight(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WithdrawCourseRightInput,
  ): Promise<types.CourseRightGiven> {
    return this.rights.withdraw(actor, input);
  }

  @Allow(mayGiveRights)
  @Command(
    types.SetPublishingRuleResult,
    'What a course asks before it is published: two people, complete languages. Refuses NOT_FOUND.',
  )
  setPublishingRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SetPublishingRuleInput,
  ): Promise<types.PublishingRuleSet> {
    return this.rights.setRule(actor, input);
  }
}
