import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayIssue } from '../certificates.access.ts';
import { OverrideOutcome } from './deciding/override-outcome.ts';
import {
  CertificateReminded,
  OutcomeOverridden,
  OverrideOutcomeInput,
  OverrideOutcomeResult,
  OverrideWithdrawal,
  OverrideWithdrawn,
  RemindOfCertificateInput,
  RemindOfCertificateResult,
  WithdrawOverrideInput,
  WithdrawOverrideResult,
} from './deciding/override.type.ts';
import { PreviewWithdrawal } from './deciding/preview-withdrawal.ts';
import { RemindLearner } from './remind-learner.ts';
import {
  type CertificatesReminded,
  RemindOfCertificatesInput,
  RemindOfCertificatesResult,
} from './remind-many.type.ts';

@Resolver()
export class OutcomesResolver {
  constructor(
    private readonly overriding: OverrideOutcome,
    private readonly reminding: RemindLearner,
    private readonly previewing: PreviewWithdrawal,
  ) {}

  @Allow(mayIssue)
  @Command(
    OverrideOutcomeResult,
    'Waives one thing, or holds back, with a reason. Refuses GRANT_NEEDED where nothing would be left that was done.',
  )
  async overrideOutcome(
    @CurrentActor() actor: Actor,
    @Args('input') input: OverrideOutcomeInput,
  ): Promise<OutcomeOverridden> {
    return { overrideId: await this.overriding.override(actor, input) };
  }

  @Allow(mayIssue)
  @Query(() => OverrideWithdrawal, {
    nullable: true,
    description: 'What taking a decision back would change; nothing is done by it.',
  })
  overrideWithdrawal(
    @CurrentActor() actor: Actor,
    @Args('overrideId', { type: () => ID }) overrideId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<OverrideWithdrawal | null> {
    return this.previewing.preview(actor, overrideId, locale);
  }

  @Allow(mayIssue)
  @Command(WithdrawOverrideResult, 'Takes such a decision back: the rules hold again.')
  async withdrawOverride(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawOverrideInput,
  ): Promise<OverrideWithdrawn> {
    return { overrideId: await this.overriding.withdraw(actor, input) };
  }

  @Allow(mayIssue)
  @Command(RemindOfCertificateResult, 'Writes to a learner what is missing; once a day at most.')
  async remindOfCertificate(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemindOfCertificateInput,
  ): Promise<CertificateReminded> {
    return { enrolmentId: await this.reminding.remind(actor, input) };
  }

  @Allow(mayIssue)
  @Command(
    RemindOfCertificatesResult,
    'Writes to many what is missing, to each once a day at most; says of each whether it was done.',
  )
  remindOfCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemindOfCertificatesInput,
  ): Promise<CertificatesReminded> {
    return this.reminding.remindMany(actor, input);
  }
}
