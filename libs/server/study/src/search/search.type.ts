import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { ActivityKind } from '@campus/course';

/** What a findable text is. */
export const FoundKind = {
  ACTIVITY: 'activity',
  SCREEN: 'screen',
  CARD: 'card',
  TERM: 'term',
  SOURCE: 'source',
} as const;
export type FoundKind = (typeof FoundKind)[keyof typeof FoundKind];

registerEnumType(FoundKind, {
  name: 'FoundKind',
  description: 'A title of an activity, a text of a lesson, a field card, a term of the glossary, a source.',
});

@ObjectType({ description: 'A text that can be found, and where it is.' })
export class FindableText {
  @Field(() => FoundKind)
  kind: FoundKind;

  @Field(() => ID, {
    description: 'The activity it is in; the id of a card, the key of a term.',
  })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The screen of the lesson; null: its end, or no lesson.',
  })
  screenId: string | null;

  @Field(() => ActivityKind, { nullable: true, description: 'Of a title of an activity.' })
  activityKind: ActivityKind | null;

  @Field()
  title: string;

  @Field({ description: 'Words alone, without HTML; one block a line.' })
  text: string;

  @Field({ description: 'Where it belongs: the title of its lesson, or of its module.' })
  place: string;
}

@ObjectType({ description: 'What is fetched at once to be searched on a device, and never changes.' })
export class SearchPart {
  @Field(() => ID)
  id: string;

  @Field(() => [FindableText])
  texts: FindableText[];
}

@ObjectType({ description: 'A part by its name, before it is fetched.' })
export class NamedSearchPart {
  @Field(() => ID, { description: 'Of a course version: another version has other parts.' })
  id: string;

  @Field(() => Int, { description: 'About as many bytes come over the line.' })
  bytes: number;
}

@ObjectType({ description: 'What of a course somebody can search today.' })
export class SearchParts {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => Locale, {
    nullable: true,
    description: 'Set when there is no text in the language asked for.',
  })
  askedLocale: Locale | null;

  @Field(() => [Locale], { description: 'Languages in which the course can be searched.' })
  locales: Locale[];

  @Field(() => [NamedSearchPart], {
    description:
      'Titles, cards and glossary first; then each module that is open, with the units of the own country.',
  })
  parts: NamedSearchPart[];
}
