import {
  type InteractionResult,
  type InteractionType,
  interactionResults,
  interactionTypes,
} from '@campus/scorm-format';
import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { LimitArgs, searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { ActivityState, AttemptHead } from '@campus/course';
import { ScormAttemptStatus } from '../scorm/scorm.type.ts';
import { type ResultDoubt, resultDoubts } from './scorm-records.rules.ts';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const ScormAttemptSort = {
  STARTED: 'started',
  NAME: 'name',
  COUNTRY: 'country',
  SCORE: 'score',
} as const;
export type ScormAttemptSort = (typeof ScormAttemptSort)[keyof typeof ScormAttemptSort];
registerEnumType(ScormAttemptSort, { name: 'ScormAttemptSort' });

export const ScormInteractionType = enumOf(interactionTypes);
registerEnumType(ScormInteractionType, { name: 'ScormInteractionType' });

export const ScormInteractionResult = enumOf(interactionResults);
registerEnumType(ScormInteractionResult, {
  name: 'ScormInteractionResult',
  description: 'How content judged an answer.',
});

export const ScormResultDoubt = enumOf(resultDoubts);
registerEnumType(ScormResultDoubt, {
  name: 'ScormResultDoubt',
  description: 'TOO_SHORT: it came within seconds. NO_ANSWER: and no answer of the learner is on record.',
});

@ObjectType({ description: 'A learner, as staff who may read their attempts see them.' })
export class ScormRecordPerson {
  @Field(() => ID)
  id: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;
}

@ObjectType({ description: 'One attempt in the table of the staff.' })
export class ScormAttemptRow extends AttemptHead {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ScormRecordPerson)
  person: ScormRecordPerson;

  @Field(() => ScormAttemptStatus)
  status: ScormAttemptStatus;

  @Field()
  isCompleted: boolean;

  @Field({ description: 'Somebody of the staff has set its result, or that of an item.' })
  isRepaired: boolean;

  @Field(() => Float, { description: 'All sessions, as content reported them.' })
  seconds: number;

  @Field(() => [ScormResultDoubt], {
    description: 'Why to look at the result before believing it; usually none.',
  })
  doubts: ResultDoubt[];

  @Field(() => ID)
  packageId: string;

  @Field()
  packageTitle: string;

  @Field({ description: '`1.2`, `2004-2`, `2004-3` or `2004-4`.' })
  standard: string;
}

@ObjectType()
export class ScormAttemptPage {
  @Field(() => [ScormAttemptRow], { description: 'Newest first.' })
  items: ScormAttemptRow[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'What could be chosen in an interaction, as far as content tells.' })
export class ScormInteractionOption {
  @Field()
  text: string;

  @Field()
  isChosen: boolean;

  @Field()
  isCorrect: boolean;
}

@ObjectType({ description: 'A question inside content and what the learner answered.' })
export class ScormInteraction {
  @Field({ description: 'As content wrote it.' })
  id: string;

  @Field(() => ScormInteractionType, { nullable: true })
  type: InteractionType | null;

  @Field({ description: 'The question where content tells it, else its identifier made legible.' })
  description: string;

  @Field(() => [ScormInteractionOption], {
    description: 'Those that were chosen or would have been right; content does not tell the others.',
  })
  options: ScormInteractionOption[];

  @Field(() => String, { nullable: true })
  learnerResponse: string | null;

  @Field(() => [String], { description: 'Each of them would have been right.' })
  correctResponses: string[];

  @Field(() => ScormInteractionResult, { nullable: true })
  result: InteractionResult | null;

  @Field(() => Float, { nullable: true, description: 'Where content gave a number for a result.' })
  points: number | null;

  @Field(() => Float, { nullable: true })
  weighting: number | null;

  @Field(() => Float, { nullable: true, description: 'Seconds.' })
  latency: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A time of day (1.2) or a moment (2004), as content wrote it.',
  })
  at: string | null;
}

@ObjectType({ description: 'One item of an attempt.' })
export class ScormItemRecord {
  @Field()
  id: string;

  @Field()
  title: string;

  @Field(() => Int)
  depth: number;

  @Field()
  isLaunchable: boolean;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field()
  isRepaired: boolean;

  @Field(() => Float)
  seconds: number;

  @Field(() => [ScormInteraction], { description: 'In the order of content, at most 500.' })
  interactions: ScormInteraction[];

  @Field(() => [String], { description: 'Comments the learner left in content, at most 100.' })
  comments: string[];
}

@ObjectType({ description: 'One attempt with what the learner answered inside.' })
export class ScormAttemptRecord extends ScormAttemptRow {
  @Field(() => [ScormItemRecord], { description: 'In reading order.' })
  items: ScormItemRecord[];

  @Field({ description: 'Whether the reader may repair its result and allow another attempt.' })
  mayChange: boolean;

  @Field(() => Int, { nullable: true, description: 'Attempts the learner may still begin; null: no limit.' })
  attemptsLeft: number | null;
}

@ObjectType({ description: 'One call of the API by content.' })
export class ScormCall {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field()
  itemId: string;

  @Field()
  itemTitle: string;

  @Field(() => ID)
  sessionId: string;

  @Field({
    description: 'Without the prefix of 1.2: `Initialize`, `GetValue`, `SetValue`, `Commit`, `Terminate` …',
  })
  name: string;

  @Field(() => String, { nullable: true, description: 'Of the data model.' })
  element: string | null;

  @Field(() => String, { nullable: true, description: 'What was set, or what content was told.' })
  value: string | null;

  @Field({ description: 'As the API answered.' })
  answer: string;

  @Field(() => String, { nullable: true, description: 'Null: none.' })
  errorCode: string | null;
}

@ObjectType()
export class ScormCallPage {
  @Field(() => [ScormCall], { description: 'Newest first.' })
  calls: ScormCall[];

  @Field(() => String, {
    nullable: true,
    description: 'For `before` of the page of earlier calls; null: these were all.',
  })
  before: string | null;
}

@ArgsType()
export class ScormAttemptsArgs extends searchedArgs(ScormAttemptSort, ScormAttemptSort.STARTED, {
  isDescending: true,
  search: 'Part of a name.',
}) {
  @Field(() => ID, { nullable: true })
  activityId: string | null = null;

  @Field(() => ID, { nullable: true })
  libraryPackageId: string | null = null;
}

@ArgsType()
export class ScormTimelineArgs extends LimitArgs {
  @Field(() => ID)
  attemptId: string;

  @Field(() => String, { nullable: true })
  itemId: string | null = null;

  @Field(() => String, { nullable: true })
  before: string | null = null;

  @Field(() => Int)
  override limit: number = 100;
}
