import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayGiveRights, mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { type DraftStarted } from '../drafts/draft.type.ts';
import { AddDraftPart } from './add-draft-part.ts';
import * as types from './making.type.ts';
import { StartCourse } from './start-course.ts';

@Resolver()
export class MakingResolver {
  constructor(
    private readonly starting: StartCourse,
    private readonly adding: AddDraftPart,
  ) {}

  @Allow(mayGiveRights)
  @Command(
    types.StartCourseResult,
    'Begins a course, empty or as a copy of a version, in a draft. Refuses NOT_FOUND, INPUT_INVALID, COURSE_KEY_TAKEN, VERSION_WITHOUT_FILES.',
  )
  startCourse(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.StartCourseInput,
  ): Promise<DraftStarted> {
    return this.starting.start(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.AddDraftPartResult,
    'Adds a lesson, a quiz or a module to a draft, listed where it belongs. Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN.',
  )
  addDraftPart(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AddDraftPartInput,
  ): Promise<types.DraftPartAdded> {
    return this.adding.add(actor, input);
  }
}
