import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { DraftPools } from './draft-pools.ts';
import * as types from './question-file.type.ts';
import { QuestionFiles } from './question-files.service.ts';

@Resolver()
export class QuestionFilesResolver {
  constructor(
    private readonly pools: DraftPools,
    private readonly files: QuestionFiles,
  ) {}

  @Allow(mayWriteCourses)
  @Query(() => types.DraftPools, {
    nullable: true,
    description: 'Pools of a draft, and the outcomes and guidelines that questions may have.',
  })
  draftPools(
    @CurrentActor() actor: Actor,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.DraftPools | null> {
    return this.pools.of(actor, draftId, locale);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.ReadQuestionFile, {
    nullable: true,
    description:
      'What would come into a pool from a file; nothing is written. Null: no such pool for the author.',
  })
  readQuestionFile(
    @CurrentActor() actor: Actor,
    @Args() args: types.ReadQuestionFileArgs,
  ): Promise<types.ReadQuestionFile | null> {
    return this.files.read(actor, args);
  }

  @Allow(mayWriteCourses)
  @Query(() => types.WrittenPool, {
    nullable: true,
    description: 'A pool for another system, in one language.',
  })
  writtenPool(
    @CurrentActor() actor: Actor,
    @Args() args: types.WrittenPoolArgs,
  ): Promise<types.WrittenPool | null> {
    return this.files.written(actor, args);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.TakeQuestionsResult,
    'Takes questions of a file into a pool of a draft. Refuses INPUT_INVALID, QUESTION_FILE_NOT_READ, POOL_NOT_READ, NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN.',
  )
  takeQuestions(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.TakeQuestionsInput,
  ): Promise<types.QuestionsTaken> {
    return this.files.take(actor, input);
  }
}
