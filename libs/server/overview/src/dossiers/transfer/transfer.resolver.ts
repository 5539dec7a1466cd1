import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayReadDossiers } from '../dossiers.access.ts';
import { TransferEnrolment } from './transfer-enrolment.ts';
import { TransferMany } from './transfer-many.ts';
import {
  EnrolmentsTransferred,
  TransferEnrolmentsInput,
  TransferEnrolmentsResult,
  TransfersPreviewArgs,
} from './transfer-many.type.ts';
import {
  type EnrolmentTransferred,
  TransferEnrolmentInput,
  TransferEnrolmentResult,
  TransferPreview,
} from './transfer.type.ts';

@Resolver()
export class TransfersResolver {
  constructor(
    private readonly transfers: TransferEnrolment,
    private readonly many: TransferMany,
  ) {}

  @Allow(mayReadDossiers)
  @Query(() => TransferPreview, {
    nullable: true,
    description: 'What is kept in another group, and what not.',
  })
  transferPreview(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
  ): Promise<TransferPreview | null> {
    return this.transfers.preview(actor, enrolmentId, groupId, locale);
  }

  @Allow(mayReadDossiers)
  @Command(TransferEnrolmentResult, 'A person goes on in another group, of this edition or of another.')
  transferEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: TransferEnrolmentInput,
  ): Promise<EnrolmentTransferred> {
    return this.transfers.transfer(actor, input);
  }

  @Allow(mayReadDossiers)
  @Query(() => EnrolmentsTransferred, {
    nullable: true,
    description: 'What `transferEnrolments` would do with each, and refuse. Nothing is changed.',
  })
  transfersPreview(
    @CurrentActor() actor: Actor,
    @Args() args: TransfersPreviewArgs,
  ): Promise<EnrolmentsTransferred | null> {
    return this.many.preview(actor, args);
  }

  @Allow(mayReadDossiers)
  @Command(TransferEnrolmentsResult, 'Transfers many at once; says of each whether it was done.')
  transferEnrolments(
    @CurrentActor() actor: Actor,
    @Args('input') input: TransferEnrolmentsInput,
  ): Promise<EnrolmentsTransferred> {
    return this.many.transfer(actor, input);
  }
}
