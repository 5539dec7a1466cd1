import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  IntersectionType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { type HandInState as State, handInStates } from '@campus/course-rules';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { PlanSection } from '../plans/plan.type.ts';
import { type PlanOutcome as Outcome, planOutcomes } from './plan-reviews.rules.ts';
import { PersonInEdition } from '@campus/delivery';

export const HandInState = enumOf(handInStates);
registerEnumType(HandInState, {
  name: 'HandInState',
  description: 'Where a plan that was handed in stands. READING: somebody has begun to review it.',
});

export const PlanOutcome = enumOf(planOutcomes);
registerEnumType(PlanOutcome, {
  name: 'PlanOutcome',
  description: 'RETURNED: with comments, to be handed in again.',
});

@InputType({ description: 'An officer hands the plan in, as it is on the server when this entry is taken.' })
export class PlanHandedInInput {
  @Field(() => ID, { description: 'Made by the device: it counts once.' })
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => Locale, { description: 'In which the plan is read.' })
  locale: Locale;
}

@InputType()
export class PlanMarkInput {
  @Field({ description: 'Its key.' })
  criterion: string;

  @Field(() => Int, { description: 'Of one of its levels.' })
  points: number;
}

@InputType()
export class PlanCommentInput {
  @Field({ description: '`1` to `9` for a part, `A` to `J` for an annex.' })
  section: string;

  @Field({ description: 'At most 2,000 characters.' })
  text: string;
}

@InputType({ description: 'A review as it stands on the screen of whoever writes it: a draft.' })
export class PlanReviewWrittenInput {
  @Field(() => ID)
  handInId: string;

  @Field(() => [PlanMarkInput])
  marks: PlanMarkInput[];

  @Field(() => [PlanCommentInput])
  comments: PlanCommentInput[];

  @Field({ description: 'About the plan as a whole; at most 4,000 characters.' })
  summary: string;
}

@ObjectType()
export class RubricLevel {
  @Field(() => Int)
  points: number;

  @Field()
  text: string;
}

@ObjectType({ description: 'A criterion by which plans are reviewed, with the level that was chosen.' })
export class RubricCriterion {
  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => [String], { description: 'Keys of the parts and annexes it is about.' })
  sections: string[];

  @Field(() => [RubricLevel], { description: 'The highest first.' })
  levels: RubricLevel[];

  @Field(() => Int, { nullable: true, description: 'Of the level that was chosen; null: none.' })
  points: number | null;
}

@ObjectType()
export class PlanComment {
  @Field({ description: '`1` to `9` for a part, `A` to `J` for an annex.' })
  section: string;

  @Field()
  text: string;
}

/** A plan that was handed in, as a line. */
@ObjectType({ isAbstract: true })
export class HandIn {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => HandInState)
  state: State;

  @Field(() => GraphQLISODateTime)
  handedInAt: Date;

  @Field(() => String, { nullable: true, description: 'Who reviews or reviewed it.' })
  readBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Points; null while undecided, or not all were given.' })
  total: number | null;
}

@ObjectType({ description: 'A plan that was handed in, with what its author may know of its review.' })
export class PlanRound extends HandIn {
  @Field(() => [RubricCriterion], { description: 'With the levels that were chosen; empty while undecided.' })
  criteria: RubricCriterion[];

  @Field(() => [PlanComment], { description: 'Empty while undecided.' })
  comments: PlanComment[];

  @Field({ description: 'About the whole; empty while undecided.' })
  summary: string;

  @Field({ description: 'It has an outcome that its author has not opened.' })
  isUnread: boolean;
}

@ObjectType({ description: 'How my plan is reviewed.' })
export class OwnPlanReviews {
  @Field({
    description: 'Whether plans are handed in here: the course has a rubric, the group somebody who reads.',
  })
  isOffered: boolean;

  @Field(() => [String], { description: 'Who facilitates the group, at most ten.' })
  readers: string[];

  @Field(() => Int, { description: 'Points a plan can have.' })
  most: number;

  @Field(() => Int, { description: 'Points from which a plan is approved.' })
  approval: number;

  @Field(() => [PlanRound], { description: 'The last one first.' })
  rounds: PlanRound[];
}

@ObjectType({
  description: 'The texts of a plan as they were when it was handed in; later ones are not in it.',
})
export class HandedInPlan {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => GraphQLISODateTime)
  handedInAt: Date;

  @Field(() => ID)
  enrolmentId: string;

  @Field()
  title: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => [PlanSection], { description: 'Only fields that have text.' })
  parts: PlanSection[];

  @Field(() => [PlanSection], { description: 'Only those with text.' })
  annexes: PlanSection[];
}

@ObjectType({ description: 'A plan that was handed in, as the list of those who review has it.' })
export class PlanToReview extends IntersectionType(HandIn, PersonInEdition) {
  @Field(() => ID)
  editionId: string;
}

@ObjectType()
export class PlanToReviewPage {
  @Field(() => [PlanToReview])
  items: PlanToReview[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'One of them to review: its texts, the rubric, and the review as far as it is.' })
export class PlanReview extends PlanToReview {
  @Field(() => HandedInPlan)
  plan: HandedInPlan;

  @Field(() => Int)
  most: number;

  @Field(() => Int, { description: 'Points from which a plan is approved, with no criterion at 0.' })
  approval: number;

  @Field(() => [RubricCriterion])
  criteria: RubricCriterion[];

  @Field(() => [PlanComment])
  comments: PlanComment[];

  @Field()
  summary: string;

  @Field(() => Boolean, { description: 'Whether the actor may write in it: nobody else has begun.' })
  isMine: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Of the draft, or of the review.' })
  writtenAt: Date | null;

  @Field(() => [PlanRound], { description: 'Earlier rounds of the same plan, the last one first.' })
  earlier: PlanRound[];

  @Field(() => ID, { nullable: true, description: 'The plan that waits longest after this one.' })
  nextId: string | null;

  @Field(() => ID, { nullable: true })
  previousId: string | null;
}

@ArgsType()
export class PlansToReviewArgs extends PageArgs {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true })
  editionId?: string | null;

  @Field(() => Boolean, { description: 'Only those without an outcome; the oldest of them first.' })
  isOnlyWaiting: boolean = true;
}

@InputType()
export class DecidePlanReviewInput extends PlanReviewWrittenInput {
  @Field(() => PlanOutcome)
  outcome: Outcome;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class TakePlanReviewInput {
  @Field(() => ID)
  handInId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SeePlanReviewInput {
  @Field(() => ID)
  handInId: string;
}

@ObjectType()
export class PlanReviewed {
  @Field(() => ID)
  handInId: string;
}

export const DecidePlanReviewResult = resultOf('DecidePlanReviewResult', PlanReviewed);
export const TakePlanReviewResult = resultOf('TakePlanReviewResult', PlanReviewed);
export const SeePlanReviewResult = resultOf('SeePlanReviewResult', PlanReviewed);
