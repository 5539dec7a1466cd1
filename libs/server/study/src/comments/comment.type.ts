import { themes, type Theme } from '@campus/figures';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const CommentTheme = enumOf(themes);
registerEnumType(CommentTheme, { name: 'CommentTheme', description: 'What a comment may be about.' });

export const CommentState = { ALL: 'all', UNREAD: 'unread', WITHOUT_THEME: 'without_theme' } as const;
export type CommentState = (typeof CommentState)[keyof typeof CommentState];
registerEnumType(CommentState, {
  name: 'CommentState',
  description:
    'All comments, those nobody has read, or those that were read and are about none of the themes.',
});

export const CommentSort = { READ: 'read', QUESTION: 'question', LENGTH: 'length' } as const;
export type CommentSort = (typeof CommentSort)[keyof typeof CommentSort];
registerEnumType(CommentSort, {
  name: 'CommentSort',
  description:
    'READ: unread first; QUESTION: as the survey asks. Nothing that would tell when or where from.',
});

@ObjectType({ description: 'What somebody wrote in the final survey; it does not say who.' })
export class Comment {
  @Field(() => ID, { description: 'Another one when its author writes other words.' })
  id: string;

  @Field()
  question: string;

  @Field()
  words: string;

  @Field(() => String, { nullable: true, description: 'Null: not stated, or it would tell of few people.' })
  country: string | null;

  @Field({ description: 'Somebody has said what it is about, or that it is about none of the themes.' })
  isRead: boolean;

  @Field(() => [CommentTheme])
  themes: Theme[];
}

@ObjectType({ description: 'Comments of an edition that somebody may read.' })
export class EditionComments {
  @Field(() => [Comment])
  items: Comment[];

  @Field(() => Int, { description: 'Of those asked for.' })
  totalCount: number;

  @Field(() => Int, { description: 'All there are.' })
  allCount: number;

  @Field(() => Int, { description: 'Those that nobody has read.' })
  unreadCount: number;

  @Field({ description: 'One to four people have answered: their comments would tell who wrote them.' })
  isWithheld: boolean;
}

@InputType()
export class GiveCommentThemesInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID)
  commentId: string;

  @Field(() => [CommentTheme], { description: 'None: it is about none of them.' })
  themes: Theme[];

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class CommentThemesGiven {
  @Field(() => ID)
  commentId: string;
}

export const GiveCommentThemesResult = resultOf('GiveCommentThemesResult', CommentThemesGiven);

@ArgsType()
export class EditionCommentsArgs extends searchedArgs(CommentSort, CommentSort.READ, {
  search: 'Part of the words; accents do not matter.',
}) {
  @Field(() => Int)
  override limit: number = 20;

  @Field(() => ID)
  editionId: string;

  @Field(() => CommentTheme, { nullable: true, description: 'Only those about this.' })
  theme: Theme | null = null;

  @Field(() => CommentState)
  state: CommentState = CommentState.ALL;

  @Field(() => Locale)
  locale: Locale;
}
