import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  answerTypes,
  fileFaults,
  fileFormats,
  fileKinds,
  itemNotes,
  itemRefusals,
  untold,
  type FileFault,
  type FileFormat,
  type ItemNote,
  type ItemRefusal,
  type Untold,
} from '@campus/question-exchange';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const QuestionFileFormat = enumOf(fileFormats);
registerEnumType(QuestionFileFormat, {
  name: 'QuestionFileFormat',
  description: 'What a file of questions is.',
});

export const QuestionFileFault = enumOf(fileFaults);
registerEnumType(QuestionFileFault, {
  name: 'QuestionFileFault',
  description: 'Why nothing of a file of questions was read.',
});

export const QuestionRefusal = enumOf(itemRefusals);
registerEnumType(QuestionRefusal, {
  name: 'QuestionRefusal',
  description: 'Why a question of a file is not taken.',
});

export const QuestionNote = enumOf(itemNotes);
registerEnumType(QuestionNote, {
  name: 'QuestionNote',
  description: 'What of a question was read otherwise than it was written, or not at all.',
});

export const ReadQuestionType = enumOf(answerTypes);
registerEnumType(ReadQuestionType, {
  name: 'ReadQuestionType',
  description: 'How a question of a file is answered.',
});

export const QuestionUntold = enumOf(untold);
registerEnumType(QuestionUntold, {
  name: 'QuestionUntold',
  description: 'What of a question a file of another system cannot say.',
});

export const poolFileKinds = [...fileKinds, 'TEMPLATE'] as const;
export type PoolFileKind = (typeof poolFileKinds)[number];
export const QuestionFileKind = enumOf(poolFileKinds);
registerEnumType(QuestionFileKind, {
  name: 'QuestionFileKind',
  description: 'What a pool is written as. TEMPLATE: the headings of a table, without questions.',
});

@ObjectType()
export class ReadQuestionNote {
  @Field(() => QuestionNote)
  code: ItemNote;

  @Field({ description: 'Names from the file; may be empty.' })
  what: string;
}

@ObjectType({ description: 'Something one may answer, in words.' })
export class ReadAnswer {
  @Field()
  text: string;

  @Field()
  isRight: boolean;

  @Field(() => String, { nullable: true })
  feedback: string | null;
}

@ObjectType({ description: 'A question of a file; its texts are words, never Markdown or HTML.' })
export class ReadQuestion {
  @Field(() => Int, { description: 'From 1, in the order of the file.' })
  item: number;

  @Field(() => Int, { description: 'Where it begins, from 1.' })
  line: number;

  @Field({ description: 'What the file calls it; may be empty.' })
  name: string;

  @Field(() => ReadQuestionType, { nullable: true, description: 'Null: refused.' })
  type: (typeof answerTypes)[number] | null;

  @Field()
  prompt: string;

  @Field(() => [ReadAnswer], { description: 'In their order in the file; pairs with an arrow between.' })
  answers: ReadAnswer[];

  @Field(() => String, { nullable: true })
  rationale: string | null;

  @Field(() => String, { nullable: true, description: 'As the file says it.' })
  outcome: string | null;

  @Field(() => [String], { description: 'As the file says them.' })
  guidelines: string[];

  @Field(() => Int, { nullable: true, description: 'As the file says it: 1 to 3.' })
  difficulty: number | null;

  @Field(() => QuestionRefusal, { nullable: true })
  refusal: ItemRefusal | null;

  @Field({ description: 'Names of what was refused; may be empty.' })
  refused: string;

  @Field(() => [ReadQuestionNote])
  notes: ReadQuestionNote[];
}

@ObjectType({ description: 'A file of questions as it was read; nothing is written.' })
export class ReadQuestionFile {
  @Field(() => QuestionFileFormat, { nullable: true, description: 'Null: nothing of it was read.' })
  format: FileFormat | null;

  @Field(() => QuestionFileFault, { nullable: true })
  fault: FileFault | null;

  @Field({ description: 'A line, a name or a limit that belongs to the fault; may be empty.' })
  place: string;

  @Field(() => [ReadQuestion], { description: 'At most 500.' })
  questions: ReadQuestion[];
}

@ObjectType({ description: 'An outcome of a module of a draft.' })
export class DraftOutcome {
  @Field()
  key: string;

  @Field({ description: 'In the language asked for; empty: it has none yet.' })
  text: string;
}

@ObjectType({ description: 'A pool of a draft.' })
export class DraftPool {
  @Field()
  path: string;

  @Field({ description: 'Of the file.' })
  hash: string;

  @Field(() => Int, { nullable: true, description: 'Null: its file cannot be read.' })
  questions: number | null;
}

@ObjectType({ description: 'What one chooses from when questions come into a draft.' })
export class DraftPools {
  @Field(() => [DraftPool], { description: 'By path; at most 200.' })
  pools: DraftPool[];

  @Field(() => [DraftOutcome], { description: 'By module; at most 500.' })
  outcomes: DraftOutcome[];

  @Field(() => [String])
  guidelines: string[];
}

@ObjectType({ description: 'What of a question the file cannot say.' })
export class UntoldOfQuestion {
  @Field(() => Int, { description: 'From 1, in the order of the pool.' })
  item: number;

  @Field(() => QuestionUntold)
  code: Untold;

  @Field({ description: 'Names; may be empty.' })
  what: string;
}

@ObjectType({ description: 'A pool as a file of another system.' })
export class WrittenPool {
  @Field()
  text: string;

  @Field(() => Int, { description: 'How many questions it has.' })
  count: number;

  @Field(() => [UntoldOfQuestion])
  untold: UntoldOfQuestion[];
}

@InputType()
export class QuestionFileInput {
  @Field({ description: 'Its name; the ending tells a table.' })
  name: string;

  @Field({ description: 'Its bytes in base64; at most 1 MB of them.' })
  content: string;

  @Field(() => Locale, { description: 'The language of its texts; a table says it in its columns.' })
  locale: Locale;
}

@ArgsType()
export class ReadQuestionFileArgs {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the pool.' })
  path: string;

  @Field(() => QuestionFileInput)
  file: QuestionFileInput;
}

@ArgsType()
export class WrittenPoolArgs {
  @Field(() => ID)
  draftId: string;

  @Field()
  path: string;

  @Field(() => QuestionFileKind)
  kind: PoolFileKind;

  @Field(() => Locale)
  locale: Locale;
}

@InputType({ description: 'A question of a file, and what its file does not say.' })
export class TakenQuestionInput {
  @Field(() => Int)
  item: number;

  @Field(() => String, { nullable: true })
  outcome: string | null;

  @Field(() => [String])
  guidelines: string[];

  @Field(() => Int, { nullable: true, description: '1 to 3.' })
  difficulty: number | null;
}

@InputType()
export class TakeQuestionsInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the pool.' })
  path: string;

  @Field({ description: 'Of the file of the pool that was seen.' })
  seenHash: string;

  @Field(() => QuestionFileInput)
  file: QuestionFileInput;

  @Field(() => [TakenQuestionInput], { description: 'At least one, at most 500.' })
  questions: TakenQuestionInput[];
}

@ObjectType()
export class QuestionsTaken {
  @Field(() => ID)
  draftId: string;

  @Field({ description: 'Of the file of the pool as it is now.' })
  hash: string;

  @Field(() => Int)
  count: number;
}

export const TakeQuestionsResult = resultOf('TakeQuestionsResult', QuestionsTaken);
