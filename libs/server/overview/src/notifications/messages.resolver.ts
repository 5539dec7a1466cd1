import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { RosterFilter } from '../rosters/roster.type.ts';
import { type MessageKind as Kind, type RuleKind as Rule } from './message-kinds.ts';
import { MessageLogReading } from './log/message-log.ts';
import { MessagePreviews } from './sending/message-previews.ts';
import { MessageRulesService } from './rules/message-rules.ts';
import * as types from './message.type.ts';
import { mayChangeRules, maySeeMessages } from './notifications.access.ts';
import { PersonMessagesReading } from './log/person-messages.ts';
import { PersonMessages } from './log/person-messages.type.ts';
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
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('kind', { type: () => types.RuleKind }) kind: Rule,
    @Args('days', { type: () => [Int] }) days: number[],
    @Args('sort', { type: () => types.AudienceSort, defaultValue: types.AudienceSort.WHY })
    sort: types.AudienceSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<types.MessageAudience> {
    return this.previews.ofRule(
      actor,
      { editionId, kind, days },
      { sort, isDescending },
      pageOf(limit, offset),
    );
  }

  @Allow(maySeeMessages)
  @Query(() => types.MessageAudience, { description: 'Who would get a message written by hand.' })
  messageAudience(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('filter', { type: () => RosterFilter, nullable: true }) filter: RosterFilter | null,
    @Args('sort', { type: () => types.AudienceSort, defaultValue: types.AudienceSort.WHY })
    sort: types.AudienceSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<types.MessageAudience> {
    return this.previews.ofFilter(
      actor,
      editionId,
      filter ?? {},
      { sort, isDescending },
      pageOf(limit, offset),
    );
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
  messageLog(
    @CurrentActor() actor: Actor,
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('filter', { type: () => types.MessageFilter, nullable: true }) filter: types.MessageFilter | null,
    @Args('sort', { type: () => types.MessageSort, defaultValue: 'planned' }) sort: types.MessageSort,
    @Args('isDescending', { defaultValue: true }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<types.MessageLog> {
    return this.log.list(
      actor,
      { editionId, filter: filter ?? {}, sort, isDescending },
      pageOf(limit, offset),
    );
  }

  @Allow(maySeeMessages)
  @Query(() => PersonMessages, {
    description: 'Messages to a person of a country that the person asking coordinates; of others, none.',
  })
  personMessages(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('limit', { type: () => Int, defaultValue: 20 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<PersonMessages> {
    return this.ofPerson.list(actor, personId, locale, pageOf(limit, offset));
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
