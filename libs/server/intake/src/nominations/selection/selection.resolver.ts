import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { ConfirmingService } from '../confirming/confirming.service.ts';
import { LettersService } from '../letters/letters.service.ts';
import { MoreDaysService } from '../confirming/more-days.service.ts';
import { maySeeCalls } from '../nominations.access.ts';
import { SelectingService } from './selecting.service.ts';
import { SelectionReading } from './selection-reading.ts';
import { Nomination, NominationDecision, NominationList, NominationsArgs } from '../nomination.type.ts';
import { SeatQuota } from './seat-quota.type.ts';
import {
  DecideLookAlikeInput,
  DecideLookAlikeResult,
  DecideNominationsInput,
  DecideNominationsResult,
  GiveMoreDaysInput,
  GiveMoreDaysResult,
  MarkNoShowInput,
  MarkNoShowResult,
  MoreDaysPreview,
  MoveOnWaitingListInput,
  MoveOnWaitingListResult,
  NominationChanged,
  NominationLettersSent,
  NominationsDecided,
  SelectionPreview,
  SendNominationLettersInput,
  SendNominationLettersResult,
  SubstituteNominationInput,
  SubstituteNominationResult,
} from './selection.type.ts';

@Resolver()
export class SelectionResolver {
  constructor(
    private readonly reading: SelectionReading,
    private readonly selecting: SelectingService,
    private readonly confirming: ConfirmingService,
    private readonly letters: LettersService,
    private readonly moreDays: MoreDaysService,
  ) {}

  @Allow(maySeeCalls)
  @Query(() => NominationList, {
    description: 'Sent in, of the countries that the person asking coordinates.',
  })
  nominations(@CurrentActor() actor: Actor, @Args() args: NominationsArgs): Promise<NominationList> {
    return this.reading.list(actor, args, pageOf(args), args.locale);
  }

  @Allow(maySeeCalls)
  @Query(() => Nomination, { nullable: true })
  nomination(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Nomination | null> {
    return this.reading.find(actor, id, locale);
  }

  @Allow(maySeeCalls)
  @Query(() => [SeatQuota], { description: 'Of the countries that the person asking coordinates.' })
  seatQuotas(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<SeatQuota[]> {
    return this.reading.quotas(actor, editionId, locale);
  }

  @Allow(maySeeCalls)
  @Query(() => SelectionPreview, { description: 'What a decision would do; nothing is changed.' })
  selectionPreview(
    @CurrentActor() actor: Actor,
    @Args('nominationIds', { type: () => [ID] }) ids: string[],
    @Args('decision', { type: () => NominationDecision }) decision: NominationDecision,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<SelectionPreview> {
    return this.reading.preview(actor, ids, decision, locale);
  }

  @Allow(maySeeCalls)
  @Command(
    DecideNominationsResult,
    'All of them or none. On the waiting list they come in the order named. Refuses CHANGED_MEANWHILE {count, rows}, QUOTA_FULL {country, kind, seats, taken, asked}, NOMINATION_STATE {state}, REASON_NEEDED, EDITION_CLOSED.',
  )
  async decideNominations(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideNominationsInput,
  ): Promise<NominationsDecided> {
    return { count: await this.selecting.decide(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(SubstituteNominationResult, 'The replacement takes the seat. Refuses as decideNominations.')
  async substituteNomination(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubstituteNominationInput,
  ): Promise<NominationChanged> {
    return { nominationId: input.nomination.id, state: await this.selecting.substitute(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(
    MoveOnWaitingListResult,
    'One place up or down. Refuses CHANGED_MEANWHILE, NOMINATION_STATE {state}.',
  )
  async moveOnWaitingList(
    @CurrentActor() actor: Actor,
    @Args('input') input: MoveOnWaitingListInput,
  ): Promise<NominationChanged> {
    return { nominationId: input.nomination.id, state: await this.selecting.move(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(
    MarkNoShowResult,
    'Did not come, or came after all. Refuses CHANGED_MEANWHILE, REASON_NEEDED, NOMINATION_STATE {state}.',
  )
  async markNoShow(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkNoShowInput,
  ): Promise<NominationChanged> {
    return { nominationId: input.nomination.id, state: await this.selecting.markNoShow(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(
    DecideLookAlikeResult,
    'Says who a confirmed nominee is, and enrols. Refuses NOMINATION_STATE {state}.',
  )
  async decideLookAlike(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideLookAlikeInput,
  ): Promise<NominationChanged> {
    return { nominationId: input.nominationId, state: await this.confirming.decideLookAlike(actor, input) };
  }

  @Allow(maySeeCalls)
  @Query(() => MoreDaysPreview, {
    nullable: true,
    description: 'Nothing is changed. Null: not to be seen, or not all are accepted.',
  })
  moreDaysPreview(
    @CurrentActor() actor: Actor,
    @Args('nominationIds', { type: () => [ID] }) ids: string[],
    @Args('day', { type: () => String, nullable: true, description: 'Null: as many days as the call gives.' })
    day: string | null,
  ): Promise<MoreDaysPreview | null> {
    return this.moreDays.preview(actor, ids, day ?? null);
  }

  @Allow(maySeeCalls)
  @Command(
    GiveMoreDaysResult,
    'Another day to confirm, and a letter with a new link to it. Refuses CHANGED_MEANWHILE, NOMINATION_STATE {state}, INPUT_INVALID, EDITION_CLOSED.',
  )
  async giveMoreDays(
    @CurrentActor() actor: Actor,
    @Args('input') input: GiveMoreDaysInput,
  ): Promise<NominationLettersSent> {
    return { count: await this.moreDays.give(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(SendNominationLettersResult, 'Mails to each the letter of its state, once.')
  async sendNominationLetters(
    @CurrentActor() actor: Actor,
    @Args('input') input: SendNominationLettersInput,
  ): Promise<NominationLettersSent> {
    return { count: await this.letters.send(actor, input) };
  }
}
