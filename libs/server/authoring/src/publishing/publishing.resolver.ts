import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { AskDraftRun } from './runs/ask-draft-run.ts';
import * as types from './runs/draft-run.type.ts';

@Resolver()
export class PublishingResolver {
  constructor(private readonly runs: AskDraftRun) {}

  @Allow(mayWriteCourses)
  @Query(() => types.DraftRun, {
    nullable: true,
    description: 'How far a check or a publication is, and what came of it.',
  })
  draftRun(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<types.DraftRun | null> {
    return this.runs.one(actor, id);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.DraftRun, {
    nullable: true,
    description: 'The check or publication of a draft that was asked for last.',
  })
  latestDraftRun(
    @CurrentActor() actor: Actor,
    @Args('draftId', { type: () => ID }) draftId: string,
  ): Promise<types.DraftRun | null> {
    return this.runs.latest(actor, draftId);
  }

  @Allow(mayWriteCourses)
  @Command(types.CheckDraftResult, 'Has a draft checked. Refuses NOT_FOUND, DRAFT_CLOSED.')
  checkDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.CheckDraftInput,
  ): Promise<types.DraftRunAsked> {
    return this.runs.check(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.PublishDraftResult,
    'Has a draft published, as a new version or as a correction. Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, BASE_NOT_OFFERED, OTHER_PUBLISHER_NEEDED.',
  )
  publishDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.PublishDraftInput,
  ): Promise<types.DraftRunAsked> {
    return this.runs.publish(actor, input);
  }
}
