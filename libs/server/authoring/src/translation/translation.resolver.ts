import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { ReadTranslation } from './read-translation.ts';
import { SimilarTranslations } from './similar-translations.ts';
import { TranslationCounts } from './translation-counts.ts';
import * as types from './translation.type.ts';
import { WriteTranslation } from './write-translation.ts';

@Resolver()
export class TranslationResolver {
  constructor(
    private readonly reading: ReadTranslation,
    private readonly counts: TranslationCounts,
    private readonly similar: SimilarTranslations,
    private readonly writing: WriteTranslation,
  ) {}

  @Allow(mayWriteCourses)
  @Query(() => types.DraftTranslation, {
    nullable: true,
    description: 'A text of a draft beside its translation. Null: no text of a course that is translated.',
  })
  draftTranslation(
    @CurrentActor() actor: Actor,
    @Args() args: types.DraftTranslationArgs,
  ): Promise<types.DraftTranslation | null> {
    return this.reading.one(actor, args);
  }

  @Allow(mayWriteCourses)
  @Query(() => [types.FileTranslation], {
    description: 'How far the translations of a draft are, by path; at most 2,000.',
  })
  draftTranslations(
    @CurrentActor() actor: Actor,
    @Args('draftId', { type: () => ID }) draftId: string,
  ): Promise<types.FileTranslation[]> {
    return this.counts.of(actor, draftId);
  }

  @Allow(mayWriteCourses)
  @Query(() => [types.SimilarTranslation], {
    description:
      'How the sentences of a block were translated elsewhere in the course, the most alike first; at most 6.',
  })
  similarTranslations(
    @CurrentActor() actor: Actor,
    @Args() args: types.SimilarTranslationsArgs,
  ): Promise<types.SimilarTranslation[]> {
    return this.similar.of(actor, args);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.WriteTranslationResult,
    'Writes a translation, and puts on record which blocks were translated. Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN.',
  )
  writeTranslation(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WriteTranslationInput,
  ): Promise<types.TranslationChanged> {
    return this.writing.write(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.ReviewTranslationResult,
    'Puts on record that blocks were reviewed, or withdraws it. Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED.',
  )
  reviewTranslation(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ReviewTranslationInput,
  ): Promise<types.TranslationChanged> {
    return this.writing.review(actor, input);
  }
}
