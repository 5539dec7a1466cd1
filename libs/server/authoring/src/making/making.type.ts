import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type NewPartKind as Kind, newPartKinds } from '@campus/content-format/making';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { DraftStarted } from '../drafts/draft.type.ts';

export const NewPartKind = enumOf(newPartKinds);
registerEnumType(NewPartKind, { name: 'NewPartKind', description: 'What can be added to a course.' });

@InputType({
  description: 'In the languages of the course; where one is missing, that of its source is taken.',
})
export class PartTitleInput {
  @Field(() => String, { nullable: true })
  es: string | null;

  @Field(() => String, { nullable: true })
  en: string | null;

  @Field(() => String, { nullable: true })
  fr: string | null;
}

@InputType()
export class StartCourseInput {
  @Field({ description: 'Made by the client: a repeat begins one course.' })
  idempotencyKey: string;

  @Field({ description: 'Small letters, digits and hyphens.' })
  key: string;

  @Field(() => PartTitleInput)
  title: PartTitleInput;

  @Field(() => [Locale], {
    description: 'The one the others are translated from first; a copy has those of its version.',
  })
  locales: Locale[];

  @Field(() => ID, {
    nullable: true,
    description: 'The version it is a copy of; null: it begins from nothing.',
  })
  versionId: string | null;
}

@InputType()
export class AddDraftPartInput {
  @Field({ description: 'Made by the client: a repeat adds one part.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field(() => NewPartKind)
  kind: Kind;

  @Field(() => String, { nullable: true, description: 'Its folder below `modules/`; null: of a module.' })
  module: string | null;

  @Field(() => PartTitleInput)
  title: PartTitleInput;
}

@ObjectType()
export class DraftPartAdded {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the file to go on writing in.' })
  path: string;
}

export const StartCourseResult = resultOf('StartCourseResult', DraftStarted);
export const AddDraftPartResult = resultOf('AddDraftPartResult', DraftPartAdded);
