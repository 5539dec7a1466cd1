import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { type MessageKind as Kind } from './message-kinds.ts';
import { MessageLogReading } from './log/message-log.ts';
import { MessagePreviews } from './sending/message-previews.ts';
import { MessageRulesService } from './rules/message-rules.ts';
import * as types from './message.type.ts';
import { mayChangeRules, maySeeMessages } from './notifications.access.ts';
import { PersonMessagesReading } from './log/person-messages.ts';
import { PersonMessages, PersonMessagesArgs } from './log/person-messages.type.ts';
import { SendOneOff } from './sending/send-one-off.ts';

@Resolver()
export class MessagesResolver {
  constructor(
    private readonly rules: MessageRulesService,
    private readonly previews: MessagePreviews,
    private readonly log: MessageLogReading,
    private readonly ofPerson: PersonMessagesReading,
    private readonly sending: SendOneOff,
  ) {}

  @Allow(maySeeMessages)
  @Query(() => types.MessageRules, { nullable: true, description: 'Null: there is no such edition.' })
  messageRules(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
  ): Promise<types.MessageRules | null> {
    return this.rules.find(actor, editionId);
  }

  @Allow(maySeeMessages)
  @Query(() => types.MessageAudience, {
    description:
      'Who would get a message of a rule today, of the countries that the person asking coordinates.',
  })
  messageRulePreview(
    @CurrentActor() actor: Actor,
    @Args() args: types.MessageRulePreviewArgs,
  ): Promise<types.MessageAudience> {
    return this.previews.ofRule(actor, args, args, pageOf(args));
  }

  @Allow(maySeeMessages)
  @Query(() => types.MessageAudience, { description: 'Who would get a message written by hand.' })
  messageAudience(
    @CurrentActor() actor: Actor,
    @Args() args: types.MessageAudienceArgs,
  ): Promise<types.MessageAudience> {
    return this.previews.ofFilter(actor, args.editionId, args.filter ?? {}, args, pageOf(args));
  }

  @Allow(maySeeMessages)
  @Query(() => types.MessagePreview, {
    nullable: true,
    description: 'What a text would say to one person, or to nobody in particular. Null: not to be seen.',
  })
  messagePreview(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('kind', { type: () => types.MessageKind }) kind: Kind,
    @Args('text', { type: () => types.MessageTextInput }) text: types.MessageTextInput,
    @Args('enrolmentId', { type: () => ID, nullable: true }) enrolmentId: string | null,
  ): Promise<types.MessagePreview | null> {
    return this.previews.ofText(actor, { editionId, kind, enrolmentId: enrolmentId ?? null }, text);
  }

  @Allow(maySeeMessages)
  @Query(() => types.MessageLog, {
    description: 'Messages of an edition to people of the countries that the person asking coordinates.',
  })
  messageLog(@CurrentActor() actor: Actor, @Args() args: types.MessageLogArgs): Promise<types.MessageLog> {
    return this.log.list(actor, args, pageOf(args));
  }

  @Allow(maySeeMessages)
  @Query(() => PersonMessages, {
    description: 'Messages to a person of a country that the person asking coordinates; of others, none.',
  })
  personMessages(@CurrentActor() actor: Actor, @Args() args: PersonMessagesArgs): Promise<PersonMessages> {
    return this.ofPerson.list(actor, args.personId, args.locale, pageOf(args));
  }

  @Allow(mayChangeRules)
  @Command(types.ChangeMessageRuleResult, 'Refuses EDITION_FROZEN, PLACEHOLDER_UNKNOWN.')
  async changeMessageRule(@CurrentActor() actor: Actor, @Args('input') input: types.ChangeMessageRuleInput) {
    return { rules: await this.rules.change(actor, input) };
  }

  @Allow(maySeeMessages)
  @Command(
    types.SendMessageResult,
    'Refuses AUDIENCE_CHANGED, NOBODY_MEANT, EDITION_FROZEN, PLACEHOLDER_UNKNOWN.',
  )
  async sendMessage(@CurrentActor() actor: Actor, @Args('input') input: types.SendMessageInput) {
    return { sendingId: await this.sending.send(actor, input) };
  }

  @Allow(maySeeMessages)
  @Command(types.RetryMessagesResult, 'Writes anew what failed. Refuses NOT_FOUND when nothing of it can be.')
  async retryMessages(@CurrentActor() actor: Actor, @Args('input') input: types.RetryMessagesInput) {
    return { editionId: await this.log.retry(actor, input) };
  }
}
