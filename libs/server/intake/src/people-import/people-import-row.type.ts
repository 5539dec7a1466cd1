import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs, searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { ListUndo, UndoRow } from '@campus/people';
import { ImportField } from './reading/import-fields.ts';
import { ImportNote } from './people-import.type.ts';
import { ImportResult, ImportDecision, ImportEnrolment, ImportRowSort } from './people-import-vocabulary.ts';

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

@ObjectType({ description: 'What a row says in one field.' })
export class ImportText {
  @Field(() => ImportField)
  field: ImportField;

  @Field({ description: 'As it is read now.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'As the file has it; null: nobody has mended it.' })
  was: string | null;
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

  @Field(() => ID, { nullable: true, description: 'Whom it was written to, while the list is imported.' })
  personId: string | null;

  @Field(() => [ImportText], { description: 'What can be mended; none once the list was imported.' })
  texts: ImportText[];
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
