import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { LimitArgs, PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { type CourseRightKind as Kind } from '../course-rights/course-rights.access.ts';
import { CourseRightKind } from '../course-rights/course-right.type.ts';
import { type DraftState as State, draftStates } from './draft.entity.ts';

export const DraftState = enumOf(draftStates);
registerEnumType(DraftState, { name: 'DraftState', description: 'Only an OPEN draft changes.' });

@ObjectType({ description: 'What the person asking is in a course.' })
export class HeldCourseRight {
  @Field(() => CourseRightKind)
  kind: Kind;

  @Field(() => Locale, { nullable: true, description: 'Of a translator.' })
  locale: Locale | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166; of who writes the units of a State.' })
  country?: string | null;
}

@ObjectType({ description: 'A course in which the person asking has a right.' })
export class CourseToWrite {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field({ description: 'In the language asked for; its key where it has none.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'The version on offer; null: nothing is published.' })
  versionId: string | null;

  @Field(() => Int, { nullable: true })
  number: number | null;

  @Field({ description: 'Nobody publishes a draft in which they have written.' })
  asksTwo: boolean;

  @Field(() => [Locale], { description: 'Languages in which every block has to be translated.' })
  completeLocales: Locale[];

  @Field(() => Int)
  openDrafts: number;

  @Field(() => [HeldCourseRight])
  rights: HeldCourseRight[];
}

@ObjectType({ description: 'A course on its way to its next version.' })
export class CourseDraft {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  courseId: string;

  @Field()
  courseKey: string;

  @Field()
  name: string;

  @Field(() => DraftState)
  state: State;

  @Field(() => Int, { description: 'How many changes there were.' })
  changes: number;

  @Field(() => Int, { nullable: true, description: 'The version it began from; null: from nothing.' })
  base: number | null;

  @Field(() => Int, { nullable: true, description: 'The version on offer; null: nothing is published.' })
  offered: number | null;

  @Field(() => Int, { nullable: true, description: 'The version it was published as.' })
  publishedAs: number | null;

  @Field(() => GraphQLISODateTime)
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt: Date | null;

  @Field(() => [CourseRightKind], { description: 'What the person asking is in this course.' })
  rights: Kind[];
}

@ObjectType()
export class CourseDraftPage {
  @Field(() => [CourseDraft])
  items: CourseDraft[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class CourseDraftsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Null: of all courses in which one has a right.' })
  courseId: string | null = null;
}

@ArgsType()
export class DraftDifferencesArgs {
  @Field(() => ID)
  draftId: string;

  @Field({
    defaultValue: false,
    description: 'From the version on offer; otherwise from that the draft began from.',
  })
  fromOffered: boolean;
}

@ArgsType()
export class DraftFileChangesArgs extends LimitArgs {
  @Field(() => ID)
  draftId: string;

  @Field()
  path: string;
}

@ObjectType({ description: 'A file of a draft.' })
export class DraftFile {
  @Field()
  path: string;

  @Field({ description: 'sha-256 of its bytes.' })
  hash: string;

  @Field(() => Float)
  bytes: number;

  @Field({ description: 'Whether the person asking may write it.' })
  mayWrite: boolean;
}

@ObjectType()
export class DraftText {
  @Field()
  hash: string;

  @Field(() => String, { nullable: true, description: 'Null: it is no text.' })
  text: string | null;
}

@ObjectType({ description: 'What was done to a file of a draft.' })
export class DraftFileChange {
  @Field(() => Int, { description: 'In the draft, from 1.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Null: there was no file.' })
  beforeHash: string | null;

  @Field(() => String, { nullable: true, description: 'Null: it was removed.' })
  hash: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the operator.' })
  author: string | null;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType({ description: 'A file that differs between a draft and the version it began from.' })
export class DraftDifference {
  @Field()
  path: string;

  @Field(() => String, { nullable: true, description: 'Null: the version has no such file.' })
  baseHash: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the draft has it no more.' })
  hash: string | null;
}

@InputType()
export class StartDraftInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field({ description: 'At most 80 characters.' })
  name: string;

  @Field(() => ID, { description: 'The version it begins from.' })
  versionId: string;
}

@InputType({ isAbstract: true })
abstract class DraftInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;
}

@InputType({ isAbstract: true })
abstract class DraftFileInput extends DraftInput {
  @Field()
  path: string;
}

@InputType({ description: 'A file as the writer saw it, and what it is to be.' })
export class WriteDraftFileInput extends DraftFileInput {
  @Field(() => String, { nullable: true, description: 'Of the file that was seen; null: there was none.' })
  seenHash: string | null;

  @Field({ description: 'At most 1 MB.' })
  text: string;
}

@InputType()
export class RestoreDraftFileInput extends DraftFileInput {
  @Field(() => String, { nullable: true })
  seenHash: string | null;

  @Field({ description: 'Of what the file was once.' })
  hash: string;
}

@InputType()
export class RemoveDraftFileInput extends DraftFileInput {
  @Field()
  seenHash: string;
}

@InputType()
export class RenameDraftFileInput extends RemoveDraftFileInput {
  @Field()
  newPath: string;
}

@InputType()
export class DiscardDraftInput extends DraftInput {
  @Field(() => Int, { description: 'How many changes the draft had when it was seen.' })
  seenChanges: number;
}

@ObjectType()
export class DraftChanged {
  @Field(() => ID)
  draftId: string;

  @Field(() => String, { nullable: true, description: 'Of the file as it is now; null: it is gone.' })
  hash: string | null;
}

@ObjectType()
export class DraftStarted {
  @Field(() => ID)
  draftId: string;
}

export const StartDraftResult = resultOf('StartDraftResult', DraftStarted);
export const DiscardDraftResult = resultOf('DiscardDraftResult', DraftStarted);
export const WriteDraftFileResult = resultOf('WriteDraftFileResult', DraftChanged);
export const RestoreDraftFileResult = resultOf('RestoreDraftFileResult', DraftChanged);
export const RemoveDraftFileResult = resultOf('RemoveDraftFileResult', DraftChanged);
export const RenameDraftFileResult = resultOf('RenameDraftFileResult', DraftChanged);
