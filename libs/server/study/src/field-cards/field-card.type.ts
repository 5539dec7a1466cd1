import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';

@ObjectType({ description: 'One page to print and take along.' })
export class FieldCard {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field({ description: 'Title of its module.' })
  moduleTitle: string;

  @Field(() => [String], { description: 'The MICIC guidelines it puts into practice: `G9`.' })
  guidelines: string[];

  @Field()
  html: string;

  @Field({ description: 'One small line of HTML; empty when there is none.' })
  sourcesHtml: string;

  @Field({ description: 'The source has changed since this translation was read against it.' })
  isStale: boolean;
}

@ObjectType({ description: 'A module that has field cards.' })
export class FieldCardModule {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => [FieldCard])
  cards: FieldCard[];
}

@ObjectType({ description: 'The field cards of a course version in one language.' })
export class FieldCards {
  @Field()
  courseTitle: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => GraphQLISODateTime)
  publishedAt: Date;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Locale, {
    nullable: true,
    description: 'Set when there is no text in the language asked for.',
  })
  askedLocale: Locale | null;

  @Field(() => [FieldCardModule], { description: 'In teaching order; modules without cards are left out.' })
  modules: FieldCardModule[];
}
