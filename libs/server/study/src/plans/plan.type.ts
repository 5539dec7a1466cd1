import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { fieldKinds } from '@campus/content-format';
import { OtherText } from '../progress/lessons/lesson.type.ts';

export const PlanFieldKind = enumOf(fieldKinds);
export type PlanFieldKind = CodeOf<typeof PlanFieldKind>;
registerEnumType(PlanFieldKind, {
  name: 'PlanFieldKind',
  description: 'What is written into a field: a line, several lines, a number, a day as `YYYY-MM-DD`.',
});

@ObjectType({ description: 'A field of a worksheet, as the plan shows it.' })
export class PlanField {
  @Field(() => ID, { description: 'The lesson whose worksheet has the field.' })
  activityId: string;

  @Field()
  lessonTitle: string;

  @Field()
  fieldId: string;

  @Field()
  label: string;

  @Field(() => PlanFieldKind)
  kind: PlanFieldKind;

  @Field({
    description: 'A number that is measured, with up to two decimals; others count, in whole numbers.',
  })
  takesDecimals: boolean;

  @Field(() => Float, { nullable: true, description: 'The least a number may be; null: from 0.' })
  min: number | null;

  @Field(() => Float, { nullable: true, description: 'The most a number may be.' })
  max: number | null;

  @Field(() => String, { nullable: true, description: 'What a number counts: `people`, `hours`.' })
  unit: string | null;

  @Field({ description: 'One of the few without which no plan stands.' })
  isCore: boolean;

  @Field({ description: 'What the learner wrote; empty while nothing is.' })
  value: string;

  @Field(() => ID, { description: 'Names the text by what it says; empty while nothing was written.' })
  textId: string;

  @Field(() => [OtherText], { description: 'The newest first.' })
  otherTexts: OtherText[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its author wrote what it says; null while nothing was written.',
  })
  writtenAt: Date | null;

  @Field({ description: 'False while a gate is in the way of its lesson.' })
  isOpen: boolean;
}

@ObjectType({ description: 'A part or an annex of the plan.' })
export class PlanSection {
  @Field({ description: '`1` to `9` for a part, `A` to `J` for an annex; the same in every version.' })
  key: string;

  @Field()
  title: string;

  @Field({ description: 'Inline HTML; may be empty.' })
  introHtml: string;

  @Field({ description: 'A blank form to print; empty when there is none.' })
  formHtml: string;

  @Field(() => [PlanField], { description: 'The core first, then the rest; both in teaching order.' })
  fields: PlanField[];
}

@ObjectType({ description: 'Where its author serves, as far as the campus knows.' })
export class PlanPlace {
  @Field(() => String, { nullable: true, description: 'City of the consular post.' })
  post: string | null;

  @Field(() => String, { nullable: true, description: 'The country the post is in, ISO 3166-1 alpha-2.' })
  hostCountry: string | null;

  @Field(() => String, { nullable: true, description: 'The country that sends the officer.' })
  sendingCountry: string | null;
}

@ObjectType({ description: 'The contingency plan that the worksheets of a course add up to.' })
export class Plan {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  title: string;

  @Field({ description: 'Against data of real persons: above the plan, on screen and on paper.' })
  warning: string;

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

  @Field(() => PlanPlace)
  place: PlanPlace;

  @Field(() => [PlanSection])
  parts: PlanSection[];

  @Field(() => [PlanSection])
  annexes: PlanSection[];

  @Field(() => Int, { description: 'Days for which it is kept after its edition was closed.' })
  keptDays: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on it may be gone; null while the edition is open.',
  })
  keptUntil: Date | null;
}
