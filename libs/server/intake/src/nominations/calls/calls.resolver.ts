import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { CallLinksService } from './call-links.service.ts';
import { LONGEST_TEXT, readCallText, type TextBlock } from './call-text.ts';
import {
  CallLinkList,
  CallLinksArgs,
  CallLinksDone,
  CreateCallLinksInput,
  CreateCallLinksResult,
  ReplaceCallLinkInput,
  ReplaceCallLinkResult,
  SendCallLinksInput,
  SendCallLinksResult,
} from './call-link.type.ts';
import {
  Call,
  CallCreated,
  CallList,
  CallSaved,
  CreateCallInput,
  CreateCallResult,
  NominationCallsArgs,
  SwitchCallInput,
  SwitchCallResult,
  UpdateCallInput,
  UpdateCallResult,
} from './call.type.ts';
import { CallsService } from './calls.service.ts';
import { maySeeCalls, mayWriteCalls } from '../nominations.access.ts';
import { TextBlockType } from './text-block.type.ts';

@Resolver()
export class CallsResolver {
  constructor(
    private readonly calls: CallsService,
    private readonly links: CallLinksService,
  ) {}

  @Allow(maySeeCalls)
  @Query(() => CallList)
  nominationCalls(@CurrentActor() actor: Actor, @Args() args: NominationCallsArgs): Promise<CallList> {
    return this.calls.list(actor, args, pageOf(args), args.locale);
  }

  @Allow(maySeeCalls)
  @Query(() => Call, { nullable: true })
  nominationCall(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Call | null> {
    return this.calls.find(actor, id, locale);
  }

  @Allow(maySeeCalls)
  @Query(() => [TextBlockType], { description: 'How a text will look; nothing is kept.' })
  callTextPreview(@Args('text') text: string): TextBlock[] {
    return readCallText(text.slice(0, LONGEST_TEXT));
  }

  @Allow(mayWriteCalls)
  @Command(CreateCallResult, 'A draft. Refuses NOT_FOUND, EDITION_CLOSED, INPUT_INVALID {field, reason}.')
  async createCall(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateCallInput,
  ): Promise<CallCreated> {
    return { callId: await this.calls.create(actor, input) };
  }

  @Allow(mayWriteCalls)
  @Command(UpdateCallResult, 'Refuses CALL_CHANGED {revision} when somebody else saved in between.')
  async updateCall(@CurrentActor() actor: Actor, @Args('input') input: UpdateCallInput): Promise<CallSaved> {
    return { call: await this.calls.update(actor, input) };
  }

  @Allow(mayWriteCalls)
  @Command(SwitchCallResult, 'Opens or closes a call. Refuses REASON_NEEDED, CALL_NOT_OPEN {state}.')
  async switchCall(@CurrentActor() actor: Actor, @Args('input') input: SwitchCallInput): Promise<CallSaved> {
    return { call: await this.calls.switch(actor, input) };
  }

  @Allow(maySeeCalls)
  @Query(() => CallLinkList, { description: 'Of the countries that the person asking coordinates.' })
  callLinks(@CurrentActor() actor: Actor, @Args() args: CallLinksArgs): Promise<CallLinkList> {
    return this.links.list(actor, args.callId, args, pageOf(args));
  }

  @Allow(maySeeCalls)
  @Command(
    CreateCallLinksResult,
    'All of them or none. Refuses INPUT_INVALID {field, reason}, CALL_NOT_OPEN {state} when they are to be mailed.',
  )
  async createCallLinks(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateCallLinksInput,
  ): Promise<CallLinksDone> {
    return { count: await this.links.create(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(SendCallLinksResult, 'Mails each link to its address. Refuses CALL_NOT_OPEN {state}.')
  async sendCallLinks(
    @CurrentActor() actor: Actor,
    @Args('input') input: SendCallLinksInput,
  ): Promise<CallLinksDone> {
    return { count: await this.links.send(actor, input) };
  }

  @Allow(maySeeCalls)
  @Command(
    ReplaceCallLinkResult,
    'Makes the address of a link void, and a new one where asked. Refuses REASON_NEEDED.',
  )
  async replaceCallLink(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReplaceCallLinkInput,
  ): Promise<CallLinksDone> {
    return { count: await this.links.replace(actor, input) };
  }
}
