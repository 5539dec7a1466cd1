import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { DraftText } from '../drafts/draft.type.ts';

@ObjectType({ description: 'Words of a course that are on record as a translation of others.' })
export class BlockTranslation {
  @Field()
  source: string;

  @Field()
  target: string;

  @Field()
  isReviewed: boolean;

  @Field(() => String, { nullable: true, description: 'Null: nobody is on record.' })
  translatedBy: string | null;

  @Field(() => GraphQLISODateTime)
  translatedAt: Date;

  @Field(() => String, { nullable: true })
  reviewedBy: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  reviewedAt: Date | null;
}

@ObjectType({ description: 'One language of a text of a draft.' })
export class TextLanguage {
  @Field(() => Locale)
  locale: Locale;

  @Field()
  path: string;

  @Field(() => String, { nullable: true, description: 'Null: there is no file.' })
  hash: string | null;
}

@ObjectType({ description: 'What stood beside a text of a file of YAML when it got its words.' })
export class TextBeside {
  @Field({ description: 'The way to the text, which no other of its file has.' })
  of: string;

  @Field({ description: 'Words of the source.' })
  words: string;
}

@ObjectType({ description: 'A text of a draft in the language of its course, and in another.' })
export class DraftTranslation {
  @Field()
  path: string;

  @Field(() => Locale)
  locale: Locale;

  @Field()
  sourcePath: string;

  @Field(() => Locale, { description: 'The language the course is translated from.' })
  sourceLocale: Locale;

  @Field(() => DraftText)
  source: DraftText;

  @Field(() => DraftText, { nullable: true, description: 'Null: there is no file yet.' })
  target: DraftText | null;

  @Field(() => String, {
    nullable: true,
    description: 'The source as the stamp of the translation names it; null: nobody knows that text.',
  })
  base: string | null;

  @Field(() => [TextBeside], {
    description: 'Of a file of YAML: texts that got their words beside another source than the one of today.',
  })
  beside: TextBeside[];

  @Field({
    description:
      'With what a translation of the source as it stands is stamped; empty: of a file of YAML, with nothing.',
  })
  stamp: string;

  @Field(() => [BlockTranslation], { description: 'What is on record for words of this translation.' })
  known: BlockTranslation[];

  @Field(() => [TextLanguage], { description: 'In the order of the course.' })
  languages: TextLanguage[];

  @Field()
  mayWrite: boolean;

  @Field()
  mayReview: boolean;
}

@ArgsType()
export class DraftTranslationArgs {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the translation.' })
  path: string;

  @Field(() => Locale, {
    nullable: true,
    description: 'Of a file of YAML, which has all languages: the one it is translated into.',
  })
  locale?: Locale | null;
}

@ObjectType({ description: 'How far the translation of a text is.' })
export class FileTranslation {
  @Field()
  path: string;

  @Field()
  sourcePath: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int)
  untranslated: number;

  @Field(() => Int, {
    description: 'Blocks whose source is another now, or that nobody has read against it.',
  })
  changed: number;

  @Field(() => Int)
  draft: number;

  @Field(() => Int)
  reviewed: number;

  @Field({ description: 'Whether the person asking may translate it.' })
  mayWrite: boolean;
}

@ArgsType()
export class SimilarTranslationsArgs extends DraftTranslationArgs {
  @Field({ description: 'Words of the source; at most 4,000 characters.' })
  words: string;
}

@ObjectType({ description: 'How a sentence, or one like it, was translated elsewhere in the course.' })
export class SimilarTranslation {
  @Field()
  source: string;

  @Field()
  target: string;

  @Field({ description: 'Where.' })
  path: string;

  @Field({ description: 'From 0.7 to 1, the very same words.' })
  likeness: number;
}

@InputType({ description: 'A block in two languages, by its place in each text, from 0.' })
export class BlockPairInput {
  @Field(() => Int)
  source: number;

  @Field(() => Int)
  target: number;
}

@InputType({ isAbstract: true })
abstract class TranslationInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the translation.' })
  path: string;

  @Field(() => Locale, {
    nullable: true,
    description: 'Of a file of YAML, which has all languages: the one it is translated into.',
  })
  locale?: Locale | null;

  @Field({ description: 'Of the source that was read beside it; of a file of YAML the file itself.' })
  seenSourceHash: string;

  @Field(() => [BlockPairInput], { description: 'At most 2,000.' })
  blocks: BlockPairInput[];
}

@InputType({
  description: 'A translation as it is to be, and which of its blocks were translated from the source.',
})
export class WriteTranslationInput extends TranslationInput {
  @Field(() => String, { nullable: true, description: 'Of the file that was seen; null: there was none.' })
  seenHash: string | null;

  @Field({ description: 'At most 1 MB.' })
  text: string;
}

@InputType()
export class ReviewTranslationInput extends TranslationInput {
  @Field({ description: 'Of the translation that was read.' })
  seenHash: string;

  @Field({ description: 'False: a review is withdrawn.' })
  isReviewed: boolean;
}

@ObjectType()
export class TranslationChanged {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the translation as it is now.' })
  hash: string;
}

export const WriteTranslationResult = resultOf('WriteTranslationResult', TranslationChanged);
export const ReviewTranslationResult = resultOf('ReviewTranslationResult', TranslationChanged);
