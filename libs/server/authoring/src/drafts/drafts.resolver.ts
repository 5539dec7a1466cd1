import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import * as types from './draft.type.ts';
import { EditDraft } from './editing/edit-draft.ts';
import { DraftReading } from './reading/draft-reading.ts';

const CHANGES = 'NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN';

const OfDraft = Args('draftId', { type: () => ID });

@Resolver()
export class DraftsResolver {
  constructor(
    private readonly reading: DraftReading,
    private readonly editing: EditDraft,
  ) {}

  @Allow(mayWriteCourses)
  @Query(() => [types.CourseToWrite], { description: 'Courses in which one has a right; at most 100.' })
  coursesToWrite(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.CourseToWrite[]> {
    return this.reading.courses(actor, locale);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.CourseDraftPage, {
    description: 'Drafts of the courses in which one has a right, open ones first.',
  })
  courseDrafts(
    @CurrentActor() actor: Actor,
    @Args() args: types.CourseDraftsArgs,
  ): Promise<types.CourseDraftPage> {
    return this.reading.page(actor, args);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.CourseDraft, { nullable: true })
  courseDraft(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<types.CourseDraft | null> {
    return this.reading.one(actor, id);
  }

  @Allow(mayWriteCourses)
  @Query(() => [types.DraftFile], { description: 'By path; at most 2,000.' })
  draftFiles(@CurrentActor() actor: Actor, @OfDraft draftId: string): Promise<types.DraftFile[]> {
    return this.reading.files(actor, draftId);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.DraftText, {
    nullable: true,
    description:
      'What a file contains: of the draft, of its history, of the version it began from or of that on offer.',
  })
  draftText(
    @CurrentActor() actor: Actor,
    @OfDraft draftId: string,
    @Args('hash') hash: string,
  ): Promise<types.DraftText | null> {
    return this.reading.text(actor, draftId, hash);
  }

  @Allow(mayWriteCourses)
  @Query(() => [types.DraftFileChange], { description: 'The history of a file, the newest first.' })
  draftFileChanges(
    @CurrentActor() actor: Actor,
    @Args() args: types.DraftFileChangesArgs,
  ): Promise<types.DraftFileChange[]> {
    return this.reading.changes(actor, args);
  }

  @Allow(mayWriteCourses)
  @Query(() => [types.DraftDifference], {
    description: 'Files that differ from a version, by path; at most 2,000.',
  })
  draftDifferences(
    @CurrentActor() actor: Actor,
    @Args() args: types.DraftDifferencesArgs,
  ): Promise<types.DraftDifference[]> {
    return this.reading.differences(actor, args);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.StartDraftResult,
    'Begins a draft from a version. Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_NAME_TAKEN, VERSION_WITHOUT_FILES.',
  )
  startDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.StartDraftInput,
  ): Promise<types.DraftStarted> {
    return this.editing.start(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(types.WriteDraftFileResult, `Writes a file of text. Refuses INPUT_INVALID, ${CHANGES}.`)
  writeDraftFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WriteDraftFileInput,
  ): Promise<types.DraftChanged> {
    return this.editing.write(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(types.RestoreDraftFileResult, `Makes a file what it was. Refuses INPUT_INVALID, ${CHANGES}.`)
  restoreDraftFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RestoreDraftFileInput,
  ): Promise<types.DraftChanged> {
    return this.editing.restore(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(types.RemoveDraftFileResult, `Removes a file; its history stays. Refuses ${CHANGES}.`)
  removeDraftFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RemoveDraftFileInput,
  ): Promise<types.DraftChanged> {
    return this.editing.remove(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(types.RenameDraftFileResult, `Gives a file another path. Refuses INPUT_INVALID, ${CHANGES}.`)
  renameDraftFile(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RenameDraftFileInput,
  ): Promise<types.DraftChanged> {
    return this.editing.rename(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.DiscardDraftResult,
    'Closes a draft; its files and its history stay. Refuses NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED.',
  )
  discardDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.DiscardDraftInput,
  ): Promise<types.DraftStarted> {
    return this.editing.discard(actor, input);
  }
}
