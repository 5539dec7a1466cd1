import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'A lesson that States can add to.' })
export class UnitLesson {
  @Field()
  key: string;

  @Field({ description: 'In the language of the source.' })
  title: string;
}

@ObjectType({ description: 'What a State adds to a lesson, as its source says it.' })
export class DraftUnit {
  @Field({ description: 'ISO 3166.' })
  country: string;

  @Field(() => UnitLesson)
  lesson: UnitLesson;

  @Field({ description: 'Of the text in the language of the source.' })
  path: string;

  @Field({ description: 'Of that text.' })
  hash: string;

  @Field({ description: 'The office that answers for it; empty: it says none.' })
  owner: string;

  @Field({ description: 'The day its facts were looked at; empty: it says none.' })
  reviewed: string;

  @Field({ description: 'The last day it holds; empty: it says none.' })
  validUntil: string;

  @Field(() => Int, { description: 'Facts that are still to be supplied.' })
  missing: number;

  @Field(() => [Locale], { description: 'Languages of the course it lacks.' })
  missingLocales: Locale[];

  @Field({ description: 'Whether the person asking may write it.' })
  mayWrite: boolean;
}

@ObjectType({ description: 'The units of a draft, and what others can be begun.' })
export class DraftUnits {
  @Field(() => [DraftUnit], { description: 'By country and lesson; at most 1,000.' })
  units: DraftUnit[];

  @Field(() => [UnitLesson], { description: 'In the order of the course; at most 1,000.' })
  lessons: UnitLesson[];

  @Field({ description: 'Whether the person asking may write units of every State.' })
  mayWriteAll: boolean;

  @Field(() => [String], { description: 'States whose units the person asking may write.' })
  countries: string[];
}

@ArgsType()
export class DraftUnitsArgs {
  @Field(() => ID)
  draftId: string;
}

@InputType({ isAbstract: true })
abstract class UnitInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field({ description: 'ISO 3166.' })
  country: string;

  @Field({ description: 'Key of the lesson.' })
  lesson: string;

  @Field({ description: 'The office that answers for it, at most 200 characters.' })
  owner: string;
}

@InputType()
export class BeginUnitInput extends UnitInput {}

@InputType()
export class VouchForUnitInput extends UnitInput {
  @Field({ description: 'Of the source as it was read.' })
  seenHash: string;

  @Field({ description: 'The last day it holds, within a year from today.' })
  validUntil: string;
}

@ObjectType()
export class UnitWritten {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of its source.' })
  path: string;
}

export const BeginUnitResult = resultOf('BeginUnitResult', UnitWritten);
export const VouchForUnitResult = resultOf('VouchForUnitResult', UnitWritten);
