import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { mayIssue } from '../../certificates.access.ts';
import { GrantOutcome } from './grant-outcome.ts';
import { GrantReading } from './grant-reading.ts';
import {
  ConfirmGrantInput,
  ConfirmGrantResult,
  GrantConfirmed,
  GrantProposed,
  GrantStanding,
  OutcomeGrantPage,
  OutcomeGrantsArgs,
  ProposeGrantInput,
  ProposeGrantResult,
} from './grant.type.ts';

@Resolver()
export class GrantsResolver {
  constructor(
    private readonly granting: GrantOutcome,
    private readonly reading: GrantReading,
  ) {}

  @Allow(mayIssue)
  @Query(() => GrantStanding, {
    nullable: true,
    description: 'What a person has not reached, and every decision above the rules about them.',
  })
  grantStanding(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<GrantStanding | null> {
    return this.reading.standing(actor, enrolmentId, locale);
  }

  @Allow(mayIssue)
  @Query(() => OutcomeGrantPage, {
    description: 'Outcomes granted in an edition, to the people of the person asking.',
  })
  outcomeGrants(@CurrentActor() actor: Actor, @Args() args: OutcomeGrantsArgs): Promise<OutcomeGrantPage> {
    return this.reading.ofEdition(actor, args.editionId, args.locale, pageOf(args));
  }

  @Allow(mayIssue)
  @Command(
    ProposeGrantResult,
    'Proposes to grant a whole outcome; nothing is granted before another person confirms it.',
  )
  async proposeGrant(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeGrantInput,
  ): Promise<GrantProposed> {
    return { overrideId: await this.granting.propose(actor, input) };
  }

  @Allow(mayIssue)
  @Command(
    ConfirmGrantResult,
    'Confirms a grant that another person has proposed. Refuses SECOND_PERSON_NEEDED.',
  )
  async confirmGrant(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConfirmGrantInput,
  ): Promise<GrantConfirmed> {
    return { overrideId: await this.granting.confirm(actor, input) };
  }
}
