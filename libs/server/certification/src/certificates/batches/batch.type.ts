import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { BatchStatus, BatchSort, CeremonyOrder } from './batch-vocabulary.ts';

@ObjectType({
  description: 'How many people of a batch are in each state; of the countries of the person asking.',
})
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

@InputType()
export class ProposeCertificatesInput {
  @Field(() => ID)
  editionId: string;
  @Field({
    nullable: true,
    description:
      'Also when nobody is ready, to see what each person lacks. Otherwise NOBODY_READY is refused.',
  })
  evenIfNobodyIsReady: boolean = false;
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
export class CertificatesDropped {
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
export const DropCertificatesResult = resultOf('DropCertificatesResult', CertificatesDropped);
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
