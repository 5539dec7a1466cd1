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
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { LateCounts } from '@campus/study';
import { CertificateHead, Outcome, OutcomeBasis } from '../certificate.type.ts';
import { DecidedActivity, DecisionAboveRules } from '../outcomes/deciding/decision.type.ts';
import { blockerCodes, removers, type BlockerCode, type Remover } from '../outcomes/blockers.ts';
import { CertificateAffiliation } from './affiliation.type.ts';

const enumOf = <Value extends string>(values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

export const BatchStatus = {
  PROPOSED: 'proposed',
  APPROVED: 'approved',
  DONE: 'done',
  DROPPED: 'dropped',
} as const;
export type BatchStatus = (typeof BatchStatus)[keyof typeof BatchStatus];
registerEnumType(BatchStatus, { name: 'CertificateBatchStatus' });

export const BatchSort = {
  PROPOSED: 'proposed',
  STATUS: 'status',
  READY: 'ready',
  BLOCKED: 'blocked',
  ISSUED: 'issued',
  FAILED: 'failed',
} as const;
export type BatchSort = (typeof BatchSort)[keyof typeof BatchSort];
registerEnumType(BatchSort, { name: 'CertificateBatchSort' });

export const BatchItemState = {
  READY: 'ready',
  BLOCKED: 'blocked',
  ALREADY: 'already',
  WAITING: 'waiting',
  ISSUED: 'issued',
  FAILED: 'failed',
} as const;
export type BatchItemState = (typeof BatchItemState)[keyof typeof BatchItemState];
registerEnumType(BatchItemState, {
  name: 'CertificateBatchItemState',
  description: 'Before approval: ready, blocked or already certified. After it: waiting, issued or failed.',
});

export const CeremonyOrder = { COUNTRY: 'country', NAME: 'name', CUSTOM: 'custom' } as const;
export type CeremonyOrder = (typeof CeremonyOrder)[keyof typeof CeremonyOrder];
registerEnumType(CeremonyOrder, { name: 'CeremonyOrder' });

export const BatchItemSort = {
  NAME: 'name',
  COUNTRY: 'country',
  STATE: 'state',
  BLOCKERS: 'blockers',
  PLACE: 'place',
} as const;
export type BatchItemSort = (typeof BatchItemSort)[keyof typeof BatchItemSort];
registerEnumType(BatchItemSort, { name: 'CertificateBatchItemSort' });

export const BlockerCodeEnum = enumOf<BlockerCode>(blockerCodes);
registerEnumType(BlockerCodeEnum, {
  name: 'CertificateBlockerCode',
  description: 'What keeps somebody from a certificate.',
});

export const RemoverEnum = enumOf<Remover>(removers);
registerEnumType(RemoverEnum, { name: 'BlockerRemover', description: 'Who can remove a blocker.' });

export const ExplanationKind = {
  ALL: 'all',
  ANY: 'any',
  DONE: 'done',
  LESSONS: 'lessons',
  PASSED: 'passed',
  ATTENDED: 'attended',
} as const;
export type ExplanationKind = (typeof ExplanationKind)[keyof typeof ExplanationKind];
registerEnumType(ExplanationKind, { name: 'ExplanationKind' });

@ObjectType({ description: 'How many people of a batch are in each state; of the countries of who asks.' })
export class BatchCounts {
  @Field(() => Int)
  ready: number;
  @Field(() => Int)
  blocked: number;
  @Field(() => Int)
  already: number;
  @Field(() => Int)
  waiting: number;
  @Field(() => Int)
  issued: number;
  @Field(() => Int)
  failed: number;
  @Field(() => Int, { description: 'Of those ready: with parts waived.' })
  readyWaived: number;
  @Field(() => Int, { description: 'Of those ready: granted by decision, not earned.' })
  readyGranted: number;
  @Field(() => Int, { description: 'Of those ready: resting on a decision of the person asking.' })
  readyByOwnDecision: number;
  @Field(() => Int, { description: 'Certificates of the batch whose PDF is made.' })
  files: number;
  @Field(() => Int)
  mailed: number;
  @Field(() => Int, { description: 'Certificates in force that nobody was mailed yet.' })
  unmailed: number;
}

@ObjectType({ description: 'A proposal of certificates for an edition, and what became of it.' })
export class CertificateBatch {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  editionId: string;
  @Field(() => [String], { description: 'Whose people it is about; empty: everybody’s.' })
  countries: string[];
  @Field(() => BatchStatus)
  status: BatchStatus;
  @Field(() => CeremonyOrder)
  ceremonyOrder: CeremonyOrder;
  @Field(() => Int, {
    nullable: true,
    description: 'The template it was approved with; null: the plain one.',
  })
  templateNumber: number | null;
  @Field()
  proposedBy: string;
  @Field(() => GraphQLISODateTime)
  proposedAt: Date;
  @Field(() => String, { nullable: true })
  approvedBy: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  approvedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  mailsWantedAt: Date | null;
  @Field(() => BatchCounts)
  counts: BatchCounts;
  @Field({ description: 'Whether the person asking may approve it now.' })
  mayApprove: boolean;
  @Field({ description: 'Another person than the one who proposed it has to approve it.' })
  needsSecondPerson: boolean;
  @Field({ description: 'Whether the person asking coordinates everybody it is about.' })
  mayChange: boolean;
}

@ObjectType()
export class CertificateBatchPage {
  @Field(() => [CertificateBatch])
  items: CertificateBatch[];
  @Field(() => Int)
  totalCount: number;
}

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
}

@InputType()
export class ProposeCertificatesInput {
  @Field(() => ID)
  editionId: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType({ description: 'An act on a batch.' })
export class CertificateBatchInput {
  @Field(() => ID)
  batchId: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class OrderCeremonyInput {
  @Field(() => ID)
  batchId: string;
  @Field(() => CeremonyOrder)
  order: CeremonyOrder;
  @Field(() => [ID], {
    description:
      'For a list of one’s own: enrolments in their order; the others follow as they were, then by name.',
  })
  enrolmentIds: string[];
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class PlaceInCeremonyInput {
  @Field(() => ID)
  batchId: string;
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => Int, { description: 'From 1; beyond the last is last.' })
  place: number;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType({ description: 'Which name is printed, where the account has been renamed since the proposal.' })
export class ChooseCertificateNameInput {
  @Field(() => ID)
  batchId: string;
  @Field(() => ID)
  enrolmentId: string;
  @Field({ description: 'One of the two: as proposed, or as the account has it.' })
  name: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class CertificateNameChosen {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
export const ChooseCertificateNameResult = resultOf('ChooseCertificateNameResult', CertificateNameChosen);

@ObjectType()
export class CertificatesProposed {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
@ObjectType()
export class CertificatesApproved {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
@ObjectType()
export class CertificatesRetried {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
@ObjectType()
export class CertificateMailsQueued {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
@ObjectType()
export class CeremonyOrdered {
  @Field(() => CertificateBatch)
  batch: CertificateBatch;
}
export const ProposeCertificatesResult = resultOf('ProposeCertificatesResult', CertificatesProposed);
export const ApproveCertificatesResult = resultOf('ApproveCertificatesResult', CertificatesApproved);
export const RetryCertificatesResult = resultOf('RetryCertificatesResult', CertificatesRetried);
export const SendCertificateMailsResult = resultOf('SendCertificateMailsResult', CertificateMailsQueued);
export const OrderCeremonyResult = resultOf('OrderCeremonyResult', CeremonyOrdered);
export const PlaceInCeremonyResult = resultOf('PlaceInCeremonyResult', CeremonyOrdered);

@ArgsType()
export class CertificateBatchesArgs extends searchedArgs(BatchSort, BatchSort.PROPOSED, {
  isDescending: true,
}) {
  @Field(() => ID)
  editionId: string;

  @Field(() => BatchStatus, { nullable: true })
  status: BatchStatus | null = null;
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
