import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { TextInLocales } from '@campus/delivery';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { LineKind } from '../lines/line-kind.ts';
import { ScoreState } from '../queue/score-state.ts';
import { ResultTrouble } from '../troubles.ts';

/** Results of a platform that somebody may have to look at. */
export const ResultList = enumOf(['refused', 'different', 'waiting', 'dropped']);
export type ResultList = CodeOf<typeof ResultList>;

registerEnumType(ResultList, {
  name: 'ResultList',
  description:
    'DIFFERENT: the platform holds another result than it was sent. DROPPED: somebody has decided that it is not sent.',
});

@ObjectType({ isAbstract: true })
abstract class InLine {
  @Field({ description: 'The course of the platform, as it calls it, or by its id.' })
  place: string;

  @Field(() => LineKind)
  kind: LineKind;

  @Field(() => TextInLocales, {
    nullable: true,
    description: 'Of the module or activity; null: the whole course.',
  })
  subjectTitles: TextInLocales | null;
}

@ObjectType({ description: 'A line item: a column of the gradebook of a platform.' })
export class ResultLine extends InLine {
  @Field(() => ID)
  id: string;

  @Field({ description: 'False: the platform does not have it.' })
  isMade: boolean;

  @Field(() => ResultTrouble, { nullable: true })
  trouble: ResultTrouble | null;

  @Field(() => Int, {
    description: 'Results there of people whom the campus does not know, when it was last read.',
  })
  strangers: number;
}

@ObjectType({ description: 'What a platform is to know of somebody in a line item.' })
export class PartnerResult extends InLine {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field(() => ScoreState)
  state: ScoreState;

  @Field(() => Float, { nullable: true, description: 'Per cent; null: there is none yet.' })
  given: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent that the platform held when it was last read.',
  })
  held: number | null;

  @Field(() => GraphQLISODateTime, { description: 'When the work had come so far.' })
  reachedAt: Date;

  @Field(() => Int)
  tries: number;

  @Field(() => ResultTrouble, { nullable: true })
  trouble: ResultTrouble | null;

  @Field(() => String, { nullable: true, description: 'Why it is not sent.' })
  droppedBecause: string | null;
}

@ObjectType({ description: 'What a platform was told of its people, and what not.' })
export class PlatformResults {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'False: the platform is closed, or was registered without a place for tokens.' })
  canSend: boolean;

  @Field(() => Int)
  sent: number;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  refused: number;

  @Field(() => Int)
  dropped: number;

  @Field(() => Int)
  different: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastSentAt: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since then it does not answer; null: it does.',
  })
  awaySince: Date | null;

  @Field(() => ResultTrouble, { nullable: true })
  trouble: ResultTrouble | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is asked again.' })
  nextCallAt: Date | null;

  @Field({ description: 'What it holds is being read.' })
  isComparing: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  comparedAt: Date | null;

  @Field(() => ResultTrouble, { nullable: true, description: 'Why the last comparison came to no end.' })
  compareTrouble: ResultTrouble | null;

  @Field(() => [ResultLine], { description: 'At most 200.' })
  lines: ResultLine[];

  @Field(() => [PartnerResult], { description: 'Of the list asked for, the oldest first; at most 100.' })
  items: PartnerResult[];
}

@ArgsType()
export class PlatformResultsArgs {
  @Field(() => ID)
  id: string;

  @Field(() => ResultList)
  list: ResultList;
}

@InputType()
export class SendResultsAgainInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  platformId: string;

  @Field(() => ResultList)
  list: ResultList;

  @Field(() => ID, { nullable: true, description: 'One of the list; null: all of it.' })
  id: string | null;
}

@ObjectType()
export class ResultsQueued {
  @Field(() => ID)
  platformId: string;

  @Field(() => Int)
  count: number;
}

@InputType()
export class DropResultInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field({ description: 'At most 300 characters.' })
  reason: string;
}

@ObjectType()
export class ResultDropped {
  @Field(() => ID)
  id: string;
}

@InputType()
export class CompareResultsInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  platformId: string;
}

@ObjectType()
export class ComparisonBegun {
  @Field(() => ID)
  platformId: string;
}

export const SendResultsAgainResult = resultOf('SendResultsAgainResult', ResultsQueued);
export const DropResultResult = resultOf('DropResultResult', ResultDropped);
export const CompareResultsResult = resultOf('CompareResultsResult', ComparisonBegun);
