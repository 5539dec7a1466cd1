import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { LimitArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type DraftPartKind as Kind, draftPartKinds } from './part-names.rules.ts';

export const DraftPartKind = enumOf(draftPartKinds);
registerEnumType(DraftPartKind, {
  name: 'DraftPartKind',
  description: 'What a file of a draft is to those who write it.',
});

@ObjectType({ description: 'A file of a draft as people call it.' })
export class DraftPart {
  @Field()
  path: string;

  @Field(() => DraftPartKind)
  kind: Kind;

  @Field(() => String, {
    nullable: true,
    description: 'In the language asked for, or another; null: it has none.',
  })
  title: string | null;
}

@ArgsType()
export class DraftPartsArgs {
  @Field(() => ID)
  draftId: string;

  @Field(() => Locale)
  locale: Locale;
}

@ArgsType()
export class DraftPassagesArgs extends LimitArgs {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Words of a title or a sentence, as a reader sees them; at most 1,000 characters.' })
  words: string;

  @Field(() => Locale)
  locale: Locale;
}

@ObjectType({ description: 'Where words stand in a draft.' })
export class DraftPassage extends DraftPart {
  @Field(() => Int, { description: 'From 1.' })
  line: number;

  @Field({ description: 'The line without its marks.' })
  excerpt: string;

  @Field(() => Float, { description: '1: all words stand there as given; less: the share that does.' })
  share: number;
}
