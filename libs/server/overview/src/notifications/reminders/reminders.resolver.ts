import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { ChooseRemindersInput, ChooseRemindersResult, ReminderChoice } from './reminder.type.ts';
import { Reminders } from './reminders.service.ts';

@Resolver(() => ReminderChoice)
export class RemindersResolver {
  constructor(private readonly reminders: Reminders) {}

  @Allow(signedIn)
  @Query(() => ReminderChoice)
  reminderChoice(@CurrentActor() actor: Actor): Promise<ReminderChoice> {
    return this.reminders.choice(actor.personId);
  }

  @Allow(signedIn)
  @Command(
    ChooseRemindersResult,
    'Reminders on or off. Mails about the account and certificates go out anyway.',
  )
  async chooseReminders(@CurrentActor() actor: Actor, @Args('input') input: ChooseRemindersInput) {
    return { choice: await this.reminders.choose(actor.personId, input.isOn, 'profile') };
  }
}
