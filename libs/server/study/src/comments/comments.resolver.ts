import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import {
  EditionComments,
  EditionCommentsArgs,
  GiveCommentThemesInput,
  GiveCommentThemesResult,
} from './comment.type.ts';
import { mayReadComments } from './comments.access.ts';
import { CommentsReading } from './comments-reading.ts';
import { GiveThemes } from './give-themes.ts';

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
    @Args() args: EditionCommentsArgs,
  ): Promise<EditionComments | null> {
    return this.reading.find(actor, args, pageOf(args), args.locale);
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
