import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { mayIssue } from '../certificates.access.ts';
import { BatchReading } from './batch-reading.ts';
import {
  ApproveCertificatesResult,
  CeremonyOrdered,
  CertificateBatch,
  CertificateBatchesArgs,
  CertificateBatchInput,
  CertificateBatchPage,
  CertificateMailsQueued,
  CertificateNameChosen,
  CertificatesApproved,
  CertificatesProposed,
  CertificatesRetried,
  ChooseCertificateNameInput,
  ChooseCertificateNameResult,
  OrderCeremonyInput,
  OrderCeremonyResult,
  PlaceInCeremonyInput,
  PlaceInCeremonyResult,
  ProposeCertificatesInput,
  ProposeCertificatesResult,
  CertificatesDropped,
  DropCertificatesResult,
  RetryCertificatesResult,
  SendCertificateMailsResult,
} from './batch.type.ts';
import { CertificateBatchItemPage, CertificateBatchItemsArgs } from './batch-item.type.ts';
import { ProposeCertificates } from './propose-certificates.ts';
import { Readiness } from './readiness/readiness.ts';
import { CertificateReadiness } from './readiness/readiness.type.ts';
import { RunBatch } from './run-batch.ts';

@Resolver(() => CertificateBatch)
export class BatchesResolver {
  constructor(
    private readonly reading: BatchReading,
    private readonly readiness: Readiness,
    private readonly proposing: ProposeCertificates,
    private readonly running: RunBatch,
  ) {}

  @Allow(mayIssue)
  @Query(() => CertificateBatchPage, {
    description: 'Of an edition, those that concern who asks: by country, in any language, or who proposed.',
  })
  certificateBatches(
    @CurrentActor() actor: Actor,
    @Args() args: CertificateBatchesArgs,
  ): Promise<CertificateBatchPage> {
    return this.reading.list(actor, args.editionId, args, pageOf(args));
  }

  @Allow(mayIssue)
  @Query(() => CertificateBatch, { nullable: true })
  certificateBatch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CertificateBatch | null> {
    return this.reading.find(actor, id);
  }

  @Allow(mayIssue)
  @Query(() => CertificateBatchItemPage, {
    description: 'The people of a batch, of the countries of the person asking.',
  })
  certificateBatchItems(
    @CurrentActor() actor: Actor,
    @Args() args: CertificateBatchItemsArgs,
  ): Promise<CertificateBatchItemPage> {
    return this.reading.items(actor, args.batchId, args.locale, args, pageOf(args));
  }

  @Allow(mayIssue)
  @Query(() => CertificateReadiness, {
    description: 'What a proposal would find in an edition now. Nothing is kept of it.',
  })
  certificateReadiness(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
  ): Promise<CertificateReadiness> {
    return this.readiness.of(actor, editionId);
  }

  @Allow(mayIssue)
  @Command(ProposeCertificatesResult, 'Decides everybody of an edition, or looks at an open proposal anew.')
  async proposeCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeCertificatesInput,
  ): Promise<CertificatesProposed> {
    return { batch: await this.reading.get(actor, await this.proposing.propose(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(ApproveCertificatesResult, 'Has everybody ready issued.')
  async approveCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: CertificateBatchInput,
  ): Promise<CertificatesApproved> {
    return { batch: await this.reading.get(actor, await this.running.approve(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(
    ChooseCertificateNameResult,
    'Chooses the name to print for somebody whose account was renamed after the proposal. Refuses NAME_CHANGED where it is neither of the two.',
  )
  async chooseCertificateName(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChooseCertificateNameInput,
  ): Promise<CertificateNameChosen> {
    return { batch: await this.reading.get(actor, await this.running.chooseName(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(RetryCertificatesResult, 'Tries those again that failed.')
  async retryCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: CertificateBatchInput,
  ): Promise<CertificatesRetried> {
    return { batch: await this.reading.get(actor, await this.running.retry(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(DropCertificatesResult, 'Withdraws a proposal: nothing of it is issued, and another can be made.')
  async dropCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: CertificateBatchInput,
  ): Promise<CertificatesDropped> {
    return { batch: await this.reading.get(actor, await this.running.drop(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(SendCertificateMailsResult, 'Tells everybody of a finished batch, once.')
  async sendCertificateMails(
    @CurrentActor() actor: Actor,
    @Args('input') input: CertificateBatchInput,
  ): Promise<CertificateMailsQueued> {
    return { batch: await this.reading.get(actor, await this.running.sendMails(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(OrderCeremonyResult, 'Chooses the order of the print-ready PDF.')
  async orderCeremony(
    @CurrentActor() actor: Actor,
    @Args('input') input: OrderCeremonyInput,
  ): Promise<CeremonyOrdered> {
    return { batch: await this.reading.get(actor, await this.running.order(actor, input)) };
  }

  @Allow(mayIssue)
  @Command(PlaceInCeremonyResult, 'Gives somebody a place in the ceremony; its order is a list of one’s own.')
  async placeInCeremony(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlaceInCeremonyInput,
  ): Promise<CeremonyOrdered> {
    return { batch: await this.reading.get(actor, await this.running.place(actor, input)) };
  }
}
