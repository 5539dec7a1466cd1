import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySeeMessages } from '../notifications.access.ts';
import { RemindMany } from './remind-many.ts';
import {
  EnrolmentsReminded,
  RemindEnrolmentsInput,
  RemindEnrolmentsResult,
  RemindersPreview,
  RemindersPreviewArgs,
} from './remind-many.type.ts';

@Resolver()
export class RemindManyResolver {
  constructor(private readonly reminding: RemindMany) {}

  @Allow(maySeeMessages)
  @Query(() => RemindersPreview, {
    nullable: true,
    description: 'Whom `remindEnrolments` would write to, and whom not. Nothing is sent.',
  })
  remindersPreview(
    @CurrentActor() actor: Actor,
    @Args() args: RemindersPreviewArgs,
  ): Promise<RemindersPreview | null> {
    return this.reminding.preview(actor, args);
  }

  @Allow(maySeeMessages)
  @Command(RemindEnrolmentsResult, 'Mails a reminder to many at once; says of each whether it was done.')
  remindEnrolments(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemindEnrolmentsInput,
  ): Promise<EnrolmentsReminded> {
    return this.reminding.remind(actor, input);
  }
}
