import { ArgsType, Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { LateCounts } from '@campus/study';
import { CertificateHead, Outcome, OutcomeBasis } from '../certificate.type.ts';
import { DecidedActivity, DecisionAboveRules } from '../outcomes/deciding/decision.type.ts';
import { PlanCondition } from '../outcomes/missing.type.ts';
import { type BlockerCode, type Remover } from '../outcomes/blockers.ts';
import { CertificateAffiliation } from './affiliation.type.ts';
import { SessionNotOver, SessionUnrecorded } from './session-not-over.type.ts';
import {
  BatchItemState,
  BatchItemSort,
  BlockerCodeEnum,
  RemoverEnum,
  ExplanationKind,
} from './batch-vocabulary.ts';

@ObjectType({ description: 'A line of the tree that explains an outcome, in reading order.' })
export class ExplanationLineView {
  @Field(() => Int)
  depth: number;
  @Field(() => ExplanationKind)
  kind: ExplanationKind;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => Float, { nullable: true })
  had: number | null;
  @Field(() => Float, { nullable: true })
  needed: number | null;
  @Field()
  isMet: boolean;
  @Field(() => String, { nullable: true, description: 'Why somebody decided that it counts.' })
  overrideReason: string | null;
  @Field(() => ID, { nullable: true, description: 'That decision, while it can be taken back.' })
  overrideId: string | null;
  @Field({ description: 'At depth 0: the outcome as a whole was granted, whatever is missing below.' })
  isGranted: boolean;
  @Field(() => PlanCondition, { nullable: true, description: 'Of PLAN: how it stood.' })
  plan: PlanCondition | null;
}

@ObjectType()
export class OutcomeExplanation {
  @Field(() => Outcome)
  outcome: Outcome;
  @Field()
  isMet: boolean;
  @Field(() => [ExplanationLineView])
  lines: ExplanationLineView[];
}

@ObjectType()
export class CertificateBlocker {
  @Field(() => BlockerCodeEnum)
  code: BlockerCode;
  @Field(() => RemoverEnum)
  remover: Remover;
  @Field(() => Outcome, { nullable: true, description: 'The outcome it stands before; null: before any.' })
  outcome: Outcome | null;
  @Field(() => ID, { nullable: true })
  activityId: string | null;
  @Field(() => String, { nullable: true })
  title: string | null;
  @Field(() => [DecidedActivity], { description: 'Of LESSONS_LEFT: the lessons that are left.' })
  lessons: DecidedActivity[];
  @Field(() => Float, { nullable: true })
  had: number | null;
  @Field(() => Float, { nullable: true })
  needed: number | null;
  @Field(() => ID, { nullable: true })
  overrideId: string | null;
  @Field(() => String, { nullable: true })
  reason: string | null;
  @Field(() => PlanCondition, { nullable: true, description: 'Of PLAN_NOT_APPROVED: how it stood.' })
  plan: PlanCondition | null;
}

@ObjectType()
export class BatchItemCertificate extends CertificateHead {
  @Field()
  printedName: string;
}

@ObjectType({ description: 'One person of a batch.' })
export class CertificateBatchItem {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => ID)
  personId: string;
  @Field({ description: 'As the account has it today.' })
  fullName: string;
  @Field(() => String, {
    nullable: true,
    description: 'The name that would be printed: as proposed, or as a coordinator chose it since.',
  })
  proposedName: string | null;
  @Field(() => CertificateAffiliation, {
    nullable: true,
    description: 'What would be printed, as proposed; null: as the account has it on the day of issue.',
  })
  affiliation: CertificateAffiliation | null;
  @Field(() => CertificateAffiliation, {
    nullable: true,
    description: 'As the account has it today, where that is not what would be printed.',
  })
  movedTo: CertificateAffiliation | null;
  @Field(() => String, { nullable: true })
  countryCode: string | null;
  @Field(() => BatchItemState)
  state: BatchItemState;
  @Field(() => Outcome, { nullable: true })
  outcome: Outcome | null;
  @Field(() => OutcomeBasis, { nullable: true, description: 'How that outcome was reached.' })
  basis: OutcomeBasis | null;
  @Field(() => [DecisionAboveRules], { description: 'Every decision that nobody has taken back.' })
  decisions: DecisionAboveRules[];
  @Field(() => [OutcomeExplanation])
  explanations: OutcomeExplanation[];
  @Field(() => [CertificateBlocker])
  blockers: CertificateBlocker[];
  @Field({ description: 'The person’s country is no longer the one of the group.' })
  differs: boolean;
  @Field(() => String, { nullable: true, description: 'The refusal code of what went wrong while issuing.' })
  problem: string | null;
  @Field()
  hasAddress: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The place in the ceremony, from 1, where there is a list of one’s own.',
  })
  place: number | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  mailedAt: Date | null;
  @Field(() => BatchItemCertificate, { nullable: true })
  certificate: BatchItemCertificate | null;
  @Field(() => LateCounts, { description: 'Work that arrived late, and what was made of it.' })
  late: LateCounts;
}

@ObjectType()
export class BlockerCount {
  @Field(() => BlockerCodeEnum)
  code: BlockerCode;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class CertificateBatchItemPage {
  @Field(() => [CertificateBatchItem])
  items: CertificateBatchItem[];
  @Field(() => Int)
  totalCount: number;
  @Field(() => [BlockerCount], { description: 'How many people each blocker holds, in the whole batch.' })
  blockers: BlockerCount[];
  @Field(() => [SessionNotOver], {
    description:
      'Live sessions of the people of the batch that are not over, the next to end first; 20 at most.',
  })
  sessionsNotOver: SessionNotOver[];
  @Field(() => [SessionUnrecorded], {
    description:
      'Live sessions that are over and lack entries for people of the batch, the first to end first; 20 at most.',
  })
  sessionsUnrecorded: SessionUnrecorded[];
}

@ArgsType()
export class CertificateBatchItemsArgs extends searchedArgs(BatchItemSort, BatchItemSort.NAME) {
  @Field(() => ID)
  batchId: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => BatchItemState, { nullable: true })
  state: BatchItemState | null = null;

  @Field(() => BlockerCodeEnum, { nullable: true })
  blocker: BlockerCode | null = null;

  @Field(() => Boolean, { nullable: true })
  differs: boolean | null = null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those whose outcome rests on a waiver or a grant, or the others.',
  })
  isByDecision: boolean | null = null;
}
