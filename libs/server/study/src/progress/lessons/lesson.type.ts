import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityLink, GlossaryTerm, OpenedText } from '@campus/course';
import { ActivityCorrection } from './activity-correction.type.ts';

@ObjectType({ description: 'One core screen of a lesson.' })
export class LessonScreen {
  @Field({ description: 'The same in every language.' })
  id: string;

  @Field()
  title: string;

  @Field()
  html: string;
}

@ObjectType({
  description:
    'What the learner wrote into a field on one device while another one had something else there. It waits for a decision: a text that is written names it as seen.',
})
export class OtherText {
  @Field(() => ID, { description: 'Names the text by what it says, within its field.' })
  textId: string;

  @Field()
  value: string;

  @Field(() => GraphQLISODateTime)
  occurredAt: Date;
}

@ObjectType({ description: 'What the learner wrote into a field of the worksheet.' })
export class WorksheetValue {
  @Field()
  fieldId: string;

  @Field()
  value: string;

  @Field(() => ID, { description: 'Names the text by what it says, within its field.' })
  textId: string;

  @Field(() => GraphQLISODateTime)
  occurredAt: Date;

  @Field(() => [OtherText], { description: 'The newest first.' })
  otherTexts: OtherText[];
}

@ObjectType({
  description: 'What the learner wrote beside a screen of a lesson; without words it is a bookmark.',
})
export class ScreenNote {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: about the lesson as a whole.' })
  screenId: string | null;

  @Field()
  text: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was changed last.' })
  occurredAt: Date;
}

@ObjectType({ description: 'What the learner’s own country adds to a lesson. It is no screen of it.' })
export class CountryUnit {
  @Field({ description: 'ISO 3166-1 alpha-2: the country that sends the learner.' })
  country: string;

  @Field()
  html: string;

  @Field({ description: 'Empty when there is none.' })
  sourcesHtml: string;

  @Field({ description: 'The function that answers for it.' })
  owner: string;

  @Field({ description: '`YYYY-MM-DD`.' })
  reviewedOn: string;

  @Field({ description: 'The last day it may be relied on, `YYYY-MM-DD`.' })
  validUntil: string;

  @Field()
  isExpired: boolean;

  @Field(() => Int, { description: 'Facts that its country has still to supply; the text marks each.' })
  missing: number;

  @Field({ description: 'The source has changed since this translation was read against it.' })
  isStale: boolean;
}

@ObjectType({ description: 'A lesson in one language, with what the learner has done in it.' })
export class Lesson extends OpenedText {
  @Field({ description: 'The source has changed since this translation was read against it.' })
  isStale: boolean;

  @Field(() => [ActivityCorrection], { description: 'The newest first.' })
  corrections: ActivityCorrection[];

  @Field(() => [LessonScreen])
  screens: LessonScreen[];

  @Field()
  planHtml: string;

  @Field()
  sourcesHtml: string;

  @Field({ description: 'The extended layer; empty when there is none.' })
  extendedHtml: string;

  @Field({ description: 'Countries add units to this lesson, the learner’s own perhaps not yet.' })
  takesCountryUnit: boolean;

  @Field(() => CountryUnit, {
    nullable: true,
    description: 'Null when the country that sends the learner has none here, or is not known.',
  })
  countryUnit: CountryUnit | null;

  @Field(() => [GlossaryTerm], { description: 'The terms this lesson uses.' })
  terms: GlossaryTerm[];

  @Field(() => ID, {
    nullable: true,
    description: 'The module whose mixed questions come before this lesson, while neither was begun.',
  })
  recallBefore: string | null;

  @Field(() => [String])
  seenScreens: string[];

  @Field(() => String, { nullable: true })
  lastScreen: string | null;

  @Field(() => [WorksheetValue])
  values: WorksheetValue[];

  @Field(() => [ScreenNote], {
    description: 'What the learner has noted beside its screens, the oldest first.',
  })
  notes: ScreenNote[];

  @Field(() => ActivityLink, { nullable: true })
  previous: ActivityLink | null;
}
