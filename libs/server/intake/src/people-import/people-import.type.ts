import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { ImportField } from './reading/import-fields.ts';
import { NameOrder, SurnameRule } from './reading/split-names.ts';
import {
  ImportStatus,
  ImportResult,
  ImportMode,
  ImportEnrolment,
  ImportSort,
  DateOrder,
} from './people-import-vocabulary.ts';

@ObjectType({ description: 'A code and what its sentence needs.' })
export class ImportNote {
  @Field()
  code: string;

  @Field(() => JsonScalar)
  params: Record<string, unknown>;
}

@ObjectType({ description: 'What was found of the file itself.' })
export class ImportFacts {
  @Field({ description: '`csv` or `xlsx`' })
  format: string;

  @Field(() => String, { nullable: true })
  encoding: string | null;

  @Field(() => String, { nullable: true })
  delimiter: string | null;

  @Field(() => String, { nullable: true })
  sheet: string | null;

  @Field(() => [String], { description: 'Other sheets, which were not read.' })
  otherSheets: string[];

  @Field()
  hasMacros: boolean;

  @Field(() => Int)
  rows: number;

  @Field(() => Int, { description: 'Cells with formulas or errors.' })
  formulas: number;
}

@ObjectType()
export class ImportColumn {
  @Field(() => Int)
  index: number;

  @Field({ description: 'Empty when the file names none.' })
  header: string;

  @Field(() => [String], { description: 'What the first rows hold.' })
  samples: string[];

  @Field(() => ImportField, { nullable: true, description: 'A guess by the heading.' })
  suggestion: ImportField | null;
}

@InputType({ description: 'How a list is to be read.' })
export class ImportPlanInput {
  @Field(() => [ImportField], { description: 'One per column.' })
  fields: ImportField[];

  @Field(() => String, { nullable: true, description: 'For rows that name no country.' })
  country: string | null;

  @Field(() => Locale, { description: 'For rows that name none.' })
  locale: Locale;

  @Field(() => SurnameRule)
  surnames: SurnameRule;

  @Field(() => NameOrder)
  nameOrder: NameOrder;

  @Field(() => DateOrder)
  dateOrder: DateOrder;

  @Field(() => ID, { nullable: true, description: 'The edition people are enrolled in; null: none.' })
  editionId: string | null;

  @Field({ description: 'New people get a mail with the link to their first password.' })
  sendWelcome: boolean;
}

@ObjectType()
export class ImportPlan {
  @Field(() => [ImportField])
  fields: ImportField[];

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => SurnameRule)
  surnames: SurnameRule;

  @Field(() => NameOrder)
  nameOrder: NameOrder;

  @Field(() => DateOrder)
  dateOrder: DateOrder;

  @Field()
  sendWelcome: boolean;
}

@ObjectType()
export class ImportCount {
  @Field(() => ImportResult)
  result: string;

  @Field(() => String, { nullable: true, description: 'Why rows are skipped, or what is to be decided.' })
  reason: string | null;

  @Field(() => ImportEnrolment)
  enrol: string;

  @Field(() => String, { nullable: true, description: '`UNDONE`, or why a row could not be undone.' })
  undo: string | null;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class ImportEdition {
  @Field(() => ID)
  id: string;

  @Field(() => JsonScalar, { description: 'By language.' })
  titles: Record<string, string>;
}

@ObjectType({ description: 'A list of people on its way in.' })
export class PeopleImport {
  @Field(() => ID)
  id: string;

  @Field()
  fileName: string;

  @Field(() => Int)
  fileBytes: number;

  @Field()
  ownerName: string;

  @Field(() => ImportStatus)
  status: string;

  @Field(() => Int, { description: 'Per cent of the step under way.' })
  progress: number;

  @Field(() => ImportNote, {
    nullable: true,
    description: 'Why the file is no list, or why nothing was imported.',
  })
  fault: ImportNote | null;

  @Field(() => ImportFacts, { nullable: true })
  facts: ImportFacts | null;

  @Field(() => ImportPlan, { nullable: true })
  plan: ImportPlan | null;

  @Field(() => ImportEdition, { nullable: true })
  edition: ImportEdition | null;

  @Field(() => ImportMode, { nullable: true })
  mode: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  appliedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  undoneAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When file and rows were deleted.' })
  expiredAt: Date | null;
}

@ObjectType({ isAbstract: true })
abstract class SaidValue {
  @Field(() => ImportField, { description: '`INSTITUTION`, `POST` or `COUNTRY`' })
  field: ImportField;

  @Field({ description: 'Empty when the text is an unknown country.' })
  country: string;

  @Field()
  text: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType({ description: 'What an unknown text is most like; somebody has to confirm it.' })
export class ImportProposal {
  @Field(() => ID, { nullable: true, description: 'Of the directory; null: it is a country.' })
  placeId: string | null;

  @Field()
  country: string;

  @Field({ description: 'As the directory has it; empty for a country.' })
  name: string;
}

@ObjectType({
  description: 'A text of a list that the directory does not have, whatever the number of its rows.',
})
export class ImportUnknownValue extends SaidValue {
  @Field(() => ImportProposal, { nullable: true })
  proposal: ImportProposal | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an institution: its kind, as its words tell; null: they do not.',
  })
  kind: string | null;
}

@ObjectType({ description: 'What a text of a list means that the directory does not have by that name.' })
export class ImportMeaning extends SaidValue {
  @Field(() => String, { nullable: true, description: 'Of the directory; null: nothing.' })
  name: string | null;

  @Field({ description: 'It was kept from an earlier list.' })
  isEarlier: boolean;

  @Field({ description: 'Its rows are left out.' })
  isLeftOut: boolean;
}

@ObjectType({ description: 'Rows of a list that find no seat, and what becomes of them.' })
export class WaitingOffer {
  @Field(() => Int)
  rows: number;

  @Field(() => ID, { nullable: true, description: 'The call on whose waiting list they can go.' })
  callId: string | null;

  @Field({ description: 'Somebody said that they go there.' })
  isTaken: boolean;
}

@ObjectType({ description: 'A field that some rows have and that is not taken, though they are imported.' })
export class ImportUntaken {
  @Field(() => ImportField)
  field: ImportField;

  @Field({ description: 'The remark of its rows, by which they are found like by a reason.' })
  code: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType({ description: 'A list with what is in it.' })
export class PeopleImportDetail {
  @Field(() => PeopleImport)
  list: PeopleImport;

  @Field(() => [ImportColumn])
  columns: ImportColumn[];

  @Field(() => [ImportCount], { description: 'Empty before the dry run.' })
  counts: ImportCount[];

  @Field(() => [ImportUnknownValue], {
    description: 'Of the dry run, those of the most rows first; at most 100.',
  })
  unknown: ImportUnknownValue[];

  @Field(() => [ImportMeaning], {
    description: 'Of the dry run: texts that have an answer, those of the most rows first; at most 100.',
  })
  meanings: ImportMeaning[];

  @Field(() => [ImportUntaken], { description: 'Those of the most rows first.' })
  untaken: ImportUntaken[];

  @Field(() => WaitingOffer)
  waiting: WaitingOffer;
}

@ObjectType()
export class PeopleImportList {
  @Field(() => [PeopleImport])
  items: PeopleImport[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class PeopleImportsArgs extends searchedArgs(ImportSort, ImportSort.CREATED, { isDescending: true }) {
  @Field(() => ID, { nullable: true })
  editionId: string | null = null;
}
