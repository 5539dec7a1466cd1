import { Args, Query, Resolver } from '@nestjs/graphql';
import { everyone, signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { coordinatesSomewhere } from '../people.access.ts';
import {
  AccountChangeDecided,
  AccountChangeList,
  AccountChangesArgs,
  AddressChangeAnswered,
  AddressChangeAsked,
  AddressChangeByLink,
  AnswerAddressChangeInput,
  AnswerAddressChangeResult,
  ApproveAccountChangeInput,
  ApproveAccountChangeResult,
  AskAddressChangeInput,
  AskAddressChangeResult,
  CancelAccountChangeInput,
  CancelAccountChangeResult,
  OwnAccountChange,
} from './account-change.type.ts';
import { AccountChanges } from './account-changes.service.ts';
import { AddressChanges } from './address-changes.service.ts';

@Resolver()
export class AccountChangesResolver {
  constructor(
    private readonly changes: AccountChanges,
    private readonly addresses: AddressChanges,
  ) {}

  @Allow(coordinatesSomewhere)
  @Query(() => AccountChangeList, {
    description: 'Changes of accounts that wait to be decided, oldest first.',
  })
  accountChanges(@CurrentActor() actor: Actor, @Args() args: AccountChangesArgs): Promise<AccountChangeList> {
    return this.changes.waiting(actor, args.personId, pageOf(args));
  }

  @Allow(signedIn)
  @Query(() => [OwnAccountChange], { description: 'What of one’s own account waits to be changed.' })
  ownAccountChanges(@CurrentActor() actor: Actor): Promise<OwnAccountChange[]> {
    return this.changes.ofMine(actor);
  }

  @Allow(everyone)
  @Query(() => AddressChangeByLink, { nullable: true, description: 'Null: there is no such link.' })
  addressChangeByLink(@Args('token') token: string): Promise<AddressChangeByLink | null> {
    return this.addresses.byLink(token);
  }

  @Allow(coordinatesSomewhere)
  @FreshProof()
  @Command(
    AskAddressChangeResult,
    'Asks for a person to sign in with another address; they confirm it from the present one.',
  )
  async askAddressChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskAddressChangeInput,
  ): Promise<AddressChangeAsked> {
    return { changeId: await this.addresses.ask(actor, input) };
  }

  @Allow(everyone)
  @Command(
    AnswerAddressChangeResult,
    'With the token of a mailed link. Refuses CHANGE_LINK_INVALID, CHANGE_OVER, INPUT_INVALID {field}, TOO_MANY_TRIES.',
  )
  async answerAddressChange(
    @Args('input') { token, isConfirmed }: AnswerAddressChangeInput,
    @RequestContext() { request }: CampusContext,
  ): Promise<AddressChangeAnswered> {
    return { change: await this.addresses.answer(token, isConfirmed, request.ip) };
  }

  @Allow(coordinatesSomewhere)
  @FreshProof()
  @Command(
    ApproveAccountChangeResult,
    'By who did not ask for it. Refuses CHANGE_OVER, CHANGE_TOO_EARLY {from}, SECOND_PERSON_NEEDED, ACCOUNT_OF_STAFF.',
  )
  async approveAccountChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApproveAccountChangeInput,
  ): Promise<AccountChangeDecided> {
    return { personId: await this.changes.approve(actor, input) };
  }

  @Allow(signedIn)
  @Command(
    CancelAccountChangeResult,
    'By a coordinator, or by the person: nothing changes. Refuses CHANGE_OVER.',
  )
  async cancelAccountChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelAccountChangeInput,
  ): Promise<AccountChangeDecided> {
    return { personId: await this.changes.cancel(actor, input) };
  }
}
