import { type Theme } from '@campus/figures';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import {
  CommentSort,
  CommentState,
  CommentTheme,
  EditionComments,
  GiveCommentThemesInput,
  GiveCommentThemesResult,
} from './comment.type.ts';
import { mayReadComments } from './comments.access.ts';
import { CommentsReading } from './comments-reading.ts';
import { GiveThemes } from './give-themes.ts';

@ArgsType()
class CommentsArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => CommentTheme, { nullable: true, description: 'Only those about this.' })
  theme?: Theme | null;

  @Field(() => CommentState, { defaultValue: CommentState.ALL })
  state: CommentState;

  @Field(() => String, { nullable: true, description: 'Part of the words; accents do not matter.' })
  search?: string | null;

  @Field(() => CommentSort, { defaultValue: CommentSort.READ })
  sort: CommentSort;

  @Field({ defaultValue: false })
  isDescending: boolean;

  @Field(() => Int, { defaultValue: 20 })
  limit: number;

  @Field(() => Int, { defaultValue: 0 })
  offset: number;

  @Field(() => Locale)
  locale: Locale;
}

@Resolver()
export class CommentsResolver {
  constructor(
    private readonly reading: CommentsReading,
    private readonly giving: GiveThemes,
  ) {}

  @Allow(mayReadComments)
  @Query(() => EditionComments, {
    nullable: true,
    description: 'What people of the countries somebody coordinates wrote in the final survey.',
  })
  editionComments(
    @CurrentActor() actor: Actor,
    @Args() { theme, search, limit, offset, locale, ...asked }: CommentsArgs,
  ): Promise<EditionComments | null> {
    const filter = { ...asked, theme: theme ?? null, search: search ?? null };
    return this.reading.find(actor, filter, pageOf(limit, offset), locale);
  }

  @Allow(mayReadComments)
  @Command(
    GiveCommentThemesResult,
    'Says what a comment is about, in place of what was said before. Refuses NOT_FOUND.',
  )
  async giveCommentThemes(@CurrentActor() actor: Actor, @Args('input') input: GiveCommentThemesInput) {
    return { commentId: await this.giving.give(actor, input) };
  }
}
