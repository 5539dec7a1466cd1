import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ShiftKind = {
  FIRST_DAY: 'first_day',
  LAST_DAY: 'last_day',
  RELEASE: 'release',
  SESSION: 'session',
} as const;
export type ShiftKind = (typeof ShiftKind)[keyof typeof ShiftKind];
registerEnumType(ShiftKind, { name: 'ShiftKind' });

@ObjectType({ description: 'One date of an edition and what it becomes in a copy.' })
export class ShiftedDate {
  @Field(() => ShiftKind)
  kind: ShiftKind;

  @Field({ description: 'Of the module or session; empty for the first and last day.' })
  title: string;

  @Field({ description: 'The day it was, `YYYY-MM-DD`.' })
  from: string;

  @Field()
  to: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Of a half day: its new beginning.' })
  toAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Of a half day: the zone whose clocks it keeps to.' })
  timeZone: string | null;
}

@ObjectType({ description: 'What a copy of an edition would be, before it is made.' })
export class EditionCopyPreview {
  @Field(() => Int, { description: 'By how many days every date moves.' })
  days: number;

  @Field({ description: 'Every date keeps its day of the week.' })
  keepsWeekdays: boolean;

  @Field({ description: 'The first day nearest to the one asked for that would keep the days of the week.' })
  sameWeekdayOn: string;

  @Field(() => Int, { description: 'The version it would offer: the one that new editions get.' })
  versionNumber: number;

  @Field(() => Int)
  groups: number;

  @Field(() => Int)
  quotas: number;

  @Field(() => Int, { description: 'Rules of messages, with their days and words, on or off as they are.' })
  messageRules: number;

  @Field(() => [ShiftedDate], { description: 'In the order of an edition’s life.' })
  dates: ShiftedDate[];
}

@ObjectType({ description: 'What closing an edition means today.' })
export class EditionClosingPreview {
  @Field(() => Int, {
    description: 'People whose work is not finished: nothing they do is recorded any more.',
  })
  unfinished: number;

  @Field(() => Int, { description: 'People who completed the course.' })
  completed: number;

  @Field(() => Int, { description: 'Live sessions that have not taken place yet.' })
  sessionsToCome: number;

  @Field(() => String, { nullable: true, description: 'The last day, when it has not passed yet.' })
  endsOn: string | null;
}
