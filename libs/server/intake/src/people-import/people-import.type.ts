import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { PageArgs, searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { ListUndo, UndoRow } from '@campus/people';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { ImportField } from './reading/import-fields.ts';
import { NameOrder, SurnameRule } from './reading/split-names.ts';

const enumOf = <Value extends string>(values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));

export const ImportStatus = enumOf([
  'reading',
  'refused',
  'mapping',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'discarded',
]);
export const ImportResult = enumOf(['create', 'update', 'keep', 'decide', 'skip']);
export const ImportMode = enumOf(['good_rows', 'all']);
export const ImportDecision = enumOf(['same', 'new', 'skip']);
export const ImportEnrolment = enumOf(['enrol', 'already', 'none']);
export const ImportSort = { CREATED: 'created', FILE: 'file', OWNER: 'owner', STATUS: 'status' } as const;
export type ImportSort = (typeof ImportSort)[keyof typeof ImportSort];
export const ImportRowSort = { LINE: 'line', NAME: 'name', ADDRESS: 'address', RESULT: 'result' } as const;
export type ImportRowSort = (typeof ImportRowSort)[keyof typeof ImportRowSort];
export const DateOrder = { DMY: 'dmy', MDY: 'mdy' } as const;

registerEnumType(ImportField, { name: 'ImportField', description: 'What a column of a list of people is.' });
registerEnumType(ImportStatus, { name: 'ImportStatus', description: 'Where a list of people stands.' });
registerEnumType(ImportResult, {
  name: 'ImportResult',
  description:
    'What becomes of a row; KEEP: known already, nothing to change; DECIDE: perhaps somebody known.',
});
registerEnumType(ImportMode, { name: 'ImportMode', description: 'All rows or none, or the good ones.' });
registerEnumType(ImportDecision, { name: 'ImportDecision', description: 'Who a row is.' });
registerEnumType(ImportEnrolment, { name: 'ImportEnrolment' });
registerEnumType(SurnameRule, {
  name: 'SurnameRule',
  description: 'How many surnames people of a list have.',
});
registerEnumType(NameOrder, {
  name: 'NameOrder',
  description: 'What comes first in a column of whole names.',
});
registerEnumType(ImportSort, { name: 'ImportSort', description: 'By what lists of people are ordered.' });
registerEnumType(ImportRowSort, {
  name: 'ImportRowSort',
  description: 'By what rows of a list are ordered.',
});
registerEnumType(DateOrder, { name: 'DateOrder', description: 'Which of two numbers is the month.' });

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
  dateOrder: 'dmy' | 'mdy';

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
  dateOrder: 'dmy' | 'mdy';

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

@ObjectType({
  description: 'A text of a list that the directory does not have, whatever the number of its rows.',
})
export class ImportUnknownValue {
  @Field(() => ImportField, { description: '`INSTITUTION` or `POST`' })
  field: ImportField;

  @Field()
  country: string;

  @Field()
  text: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType({
  description: 'What becomes of a field of a person: codes and days as they are kept, names as written.',
})
export class ImportChange {
  @Field(() => ImportField)
  field: ImportField;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
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

  @Field(() => Int, { description: 'How many texts were said to mean something, or nothing.' })
  mapped: number;
}

@ObjectType()
export class PeopleImportList {
  @Field(() => [PeopleImport])
  items: PeopleImport[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'What a row would become, read by a plan and compared with nobody.' })
export class ImportPreviewRow {
  @Field(() => Int)
  line: number;

  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname: string | null;

  @Field()
  address: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => ImportNote, { nullable: true, description: 'Why the row cannot be read.' })
  refusal: ImportNote | null;

  @Field(() => [ImportNote])
  remarks: ImportNote[];
}

@ObjectType({ description: 'A row of the dry run, or of the result.' })
export class PeopleImportRow {
  @Field(() => Int, { description: 'The row of the file.' })
  line: number;

  @Field(() => ImportResult)
  result: string;

  @Field(() => ImportNote, { nullable: true })
  reason: ImportNote | null;

  @Field(() => [ImportNote], { description: 'What is to say of a row that is imported all the same.' })
  remarks: ImportNote[];

  @Field(() => [ImportChange], { description: 'Field by field what the row fills or changes.' })
  changes: ImportChange[];

  @Field()
  name: string;

  @Field()
  address: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => ImportEnrolment)
  enrol: string;

  @Field(() => ImportDecision, { nullable: true })
  decision: string | null;

  @Field(() => String, { nullable: true })
  undo: string | null;
}

@ObjectType()
export class PeopleImportRowList {
  @Field(() => [PeopleImportRow])
  items: PeopleImportRow[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class ImportUndoRow extends UndoRow {
  @Field({ description: '`UNDONE`, or why the row stays.' })
  undo: string;

  @Field(() => [ImportChange], {
    description: 'Of a row that is undone: what is there now, and what would be.',
  })
  changes: ImportChange[];
}

@ObjectType({ description: 'What undoing a list would do now; nothing was changed.' })
export class PeopleImportUndo extends ListUndo {
  @Field(() => [ImportUndoRow], { description: 'What stays comes first.' })
  items: ImportUndoRow[];
}

@ArgsType()
export class PeopleImportsArgs extends searchedArgs(ImportSort, ImportSort.CREATED, { isDescending: true }) {
  @Field(() => ID, { nullable: true })
  editionId: string | null = null;
}

@ArgsType()
export class PeopleImportRowsArgs extends searchedArgs(ImportRowSort, ImportRowSort.LINE) {
  @Field(() => ID)
  importId: string;

  @Field(() => [ImportResult], { nullable: true })
  results: string[] | null = null;

  @Field(() => String, { nullable: true })
  reason: string | null = null;
}

@ArgsType()
export class PeopleImportUndoArgs extends PageArgs {
  @Field(() => ID)
  importId: string;
}
