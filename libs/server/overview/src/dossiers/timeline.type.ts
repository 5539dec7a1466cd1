import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';

export const TimelineKind = {
  ENROLLED: 'enrolled',
  ENDED: 'ended',
  WORK: 'work',
  ATTEMPT: 'attempt',
  ATTENDANCE: 'attendance',
  CERTIFICATE: 'certificate',
  ACT: 'act',
} as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];
registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'WORK: a day of it. ACT: what staff did, as the audit has it.',
});

@ObjectType({ description: 'Something that happened; what does not belong to its kind is null.' })
export class TimelineEntry {
  @Field(() => ID)
  id: string;

  @Field(() => TimelineKind)
  kind: TimelineKind;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String, { nullable: true, description: 'Of WORK: the day, in the zone of the person asking.' })
  day: string | null;

  @Field(() => String, { nullable: true })
  editionTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Of an activity or a live session.' })
  title: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces of work of the day, or the number of the attempt.',
  })
  count: number | null;

  @Field(() => Number, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it came to: the action of an ACT, the group of ENROLLED, the serial of a CERTIFICATE, the presence of ATTENDANCE.',
  })
  word: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was not the person.' })
  actor: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of an ACT that changed a value: the one before. A day `YYYY-MM-DD`, extra time in per cent, or a group.',
  })
  valueBefore: string | null;

  @Field(() => String, { nullable: true, description: 'And the one since; null: none any more.' })
  valueAfter: string | null;
}

@ObjectType()
export class Timeline {
  @Field(() => [TimelineEntry])
  items: TimelineEntry[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class PersonTimelineArgs extends PageArgs {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID)
  id: string;

  @Field(() => Int)
  override limit: number = 30;
}
