import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { GlossaryTerm } from '@campus/course';
import { CourseContacts } from './contacts.type.ts';
import { CourseHomeService } from './course-home.service.ts';
import { CourseHome, EnrolmentSummary } from './course-home.type.ts';
import { maySeeCourses } from './course-home.access.ts';

@Resolver(() => CourseHome)
export class CourseHomeResolver {
  constructor(private readonly home: CourseHomeService) {}

  @Allow(maySeeCourses)
  @Query(() => CourseHome, {
    nullable: true,
    description: 'A course as its learner stands in it; also for who coordinates the learner’s country.',
  })
  courseHome(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<CourseHome | null> {
    return this.home.courseHome(actor, enrolmentId, locale);
  }

  @Allow(maySeeCourses)
  @Query(() => [EnrolmentSummary], { description: 'The newest first.' })
  myEnrolments(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<EnrolmentSummary[]> {
    return this.home.myEnrolments(actor, locale);
  }

  @Allow(maySeeCourses)
  @Query(() => [CourseContacts], {
    description: 'Whom I ask about each course I am in; the newest first, ten at most.',
  })
  myContacts(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<CourseContacts[]> {
    return this.home.contacts(actor, locale);
  }

  @Allow(maySeeCourses)
  @Query(() => [GlossaryTerm], {
    description: 'The glossary of the course of an enrolment of mine, by the alphabet.',
  })
  glossary(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<GlossaryTerm[]> {
    return this.home.glossary(actor, enrolmentId, locale);
  }
}
