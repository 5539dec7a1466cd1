import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ImportField } from './reading/import-fields.ts';
import { ImportDecision, ImportMode } from './people-import-vocabulary.ts';
import { ImportPlanInput, PeopleImport } from './people-import.type.ts';
import { type ListMode, type Decision } from '@campus/people';

@InputType({ isAbstract: true })
class ImportInput {
  @Field(() => ID)
  importId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CheckPeopleImportInput extends ImportInput {
  @Field(() => ImportPlanInput)
  plan: ImportPlanInput;
}

@InputType()
export class ReadImportSheetInput extends ImportInput {
  @Field()
  sheet: string;
}

@InputType()
export class DecideImportRowsInput extends ImportInput {
  @Field(() => [Int], {
    nullable: true,
    description: 'Rows of the file, at most 100; null: all that are to be decided.',
  })
  lines: number[] | null;

  @Field(() => ImportDecision)
  decision: Decision;
}

@InputType({ description: 'What a text means.' })
export class ImportAnswerInput {
  @Field(() => ImportField, { description: '`INSTITUTION`, `POST` or `COUNTRY`' })
  field: ImportField;

  @Field({ description: 'Of the rows that have the text; with `COUNTRY`, the country that the text means.' })
  country: string;

  @Field()
  text: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the directory; null: nothing, rows are imported without.',
  })
  placeId: string | null;

  @Field({ description: 'Without a place: rows that have the text are left out.' })
  isLeftOut: boolean;

  @Field({ description: 'With a place: also in later lists of the country.' })
  isKept: boolean;
}

@InputType()
export class MapImportValuesInput extends ImportInput {
  @Field(() => [ImportAnswerInput], { description: 'At most 100.' })
  answers: ImportAnswerInput[];
}

@InputType()
export class WaitlistImportRowsInput extends ImportInput {
  @Field({ description: 'Rows that find no seat go on the waiting list; false: they are left out.' })
  isWaiting: boolean;
}

@InputType({ description: 'What a field of a row is to say; empty: nothing.' })
export class ImportTextInput {
  @Field(() => ImportField)
  field: ImportField;

  @Field()
  text: string;
}

@InputType()
export class MendImportRowInput extends ImportInput {
  @Field(() => Int, { description: 'The row of the file.' })
  line: number;

  @Field(() => [ImportTextInput], { description: 'At most 20.' })
  texts: ImportTextInput[];
}

@InputType()
export class ApplyPeopleImportInput extends ImportInput {
  @Field(() => ImportMode)
  mode: ListMode;

  @Field(() => Boolean, {
    nullable: true,
    description: 'New people get a mail with the link to their first password; null: as the plan says.',
  })
  sendWelcome: boolean | null;
}

@InputType()
export class UndoPeopleImportInput extends ImportInput {
  @Field(() => Int, {
    description: 'What the preview said would be taken back; refused when it is less or more by now.',
  })
  expectedCount: number;
}

@InputType()
export class DiscardPeopleImportInput extends ImportInput {}

@InputType()
export class ChangePeopleImportInput extends ImportInput {}

@InputType()
export class RetryPeopleImportInput extends ImportInput {}

@ObjectType({ description: 'A list that was changed; what takes longer is done by a job.' })
export class PeopleImportChanged {
  @Field(() => PeopleImport)
  list: PeopleImport;
}

export const CheckPeopleImportResult = resultOf('CheckPeopleImportResult', PeopleImportChanged);
export const ReadImportSheetResult = resultOf('ReadImportSheetResult', PeopleImportChanged);
export const DecideImportRowsResult = resultOf('DecideImportRowsResult', PeopleImportChanged);
export const MapImportValuesResult = resultOf('MapImportValuesResult', PeopleImportChanged);
export const WaitlistImportRowsResult = resultOf('WaitlistImportRowsResult', PeopleImportChanged);
export const MendImportRowResult = resultOf('MendImportRowResult', PeopleImportChanged);
export const ApplyPeopleImportResult = resultOf('ApplyPeopleImportResult', PeopleImportChanged);
export const UndoPeopleImportResult = resultOf('UndoPeopleImportResult', PeopleImportChanged);
export const DiscardPeopleImportResult = resultOf('DiscardPeopleImportResult', PeopleImportChanged);
export const ChangePeopleImportResult = resultOf('ChangePeopleImportResult', PeopleImportChanged);
export const RetryPeopleImportResult = resultOf('RetryPeopleImportResult', PeopleImportChanged);
