import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayChangeEnrolments } from '../enrolments.access.ts';
import { ChangeMany } from './change-many.ts';
import {
  ChangeEnrolmentsInput,
  ChangeEnrolmentsResult,
  EnrolmentsChanged,
  EnrolmentsPreviewArgs,
} from './change-many.type.ts';

@Resolver()
export class ChangeManyResolver {
  constructor(private readonly changes: ChangeMany) {}

  @Allow(mayChangeEnrolments)
  @Query(() => EnrolmentsChanged, {
    nullable: true,
    description: 'What `changeEnrolments` would do with each, and refuse. Nothing is changed.',
  })
  enrolmentsPreview(
    @CurrentActor() actor: Actor,
    @Args() args: EnrolmentsPreviewArgs,
  ): Promise<EnrolmentsChanged | null> {
    return this.changes.preview(actor, args);
  }

  @Allow(mayChangeEnrolments)
  @Command(
    ChangeEnrolmentsResult,
    'Extends, pauses, resumes, withdraws or reinstates many at once; says of each whether it was done.',
  )
  changeEnrolments(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeEnrolmentsInput,
  ): Promise<EnrolmentsChanged> {
    return this.changes.change(actor, input);
  }
}
