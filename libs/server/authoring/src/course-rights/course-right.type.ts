import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { courseRightKinds, type CourseRightKind as Kind } from './course-rights.access.ts';

export const CourseRightKind = enumOf(courseRightKinds);
registerEnumType(CourseRightKind, {
  name: 'CourseRightKind',
  description:
    'What a person may be in a course. TRANSLATOR: of one language. COUNTRY: writes the units of one State.',
});

@ObjectType({ description: 'A right that somebody has in a course.' })
export class CourseRight {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  personId: string;

  @Field()
  personName: string;

  @Field(() => CourseRightKind)
  kind: Kind;

  @Field(() => Locale, { nullable: true, description: 'Of a translator.' })
  locale: Locale | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166; of who writes the units of a State.' })
  country: string | null;

  @Field(() => GraphQLISODateTime)
  givenAt: Date;
}

@InputType()
export class GiveCourseRightInput {
  @Field({ description: 'Made by the client: a repeat gives the right once.' })
  idempotencyKey: string;

  @Field(() => ID)
  courseId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => CourseRightKind)
  kind: Kind;

  @Field(() => Locale, { nullable: true, description: 'Of a translator; null for the others.' })
  locale: Locale | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166; of who writes the units of a State, null for the others.',
  })
  country?: string | null;
}

@InputType()
export class WithdrawCourseRightInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class SetPublishingRuleInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  courseId: string;

  @Field({ description: 'A draft is published by somebody who has written nothing of it.' })
  asksTwo: boolean;

  @Field(() => [Locale], {
    nullable: true,
    description: 'Languages in which every block has to be translated; null: as before.',
  })
  completeLocales: Locale[] | null;
}

@ObjectType()
export class PublishingRuleSet {
  @Field(() => ID)
  courseId: string;
}

@ObjectType()
export class CourseRightGiven {
  @Field(() => ID)
  id: string;
}

export const GiveCourseRightResult = resultOf('GiveCourseRightResult', CourseRightGiven);
export const WithdrawCourseRightResult = resultOf('WithdrawCourseRightResult', CourseRightGiven);
export const SetPublishingRuleResult = resultOf('SetPublishingRuleResult', PublishingRuleSet);
