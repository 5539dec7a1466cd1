import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';

@ObjectType({ description: 'A screen of a lesson, or a card.' })
export class QuotedPart {
  @Field({ description: 'Of a screen as its lesson names it, of a card its key.' })
  id: string;

  @Field()
  title: string;

  @Field({ description: 'Sanitised HTML.' })
  html: string;

  @Field({ description: 'The officer wrote from here.' })
  isQuoted: boolean;
}

@ObjectType({ description: 'The text an officer wrote from, in the version and the language they read.' })
export class QuotedText {
  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  moduleTitle: string | null;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => [QuotedPart], { description: 'The screens of a lesson in order, or the one card.' })
  parts: QuotedPart[];
}
