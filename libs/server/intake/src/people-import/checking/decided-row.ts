import { type Remark, type RowResult, type Sex } from '@campus/people';
import { type ListedFields } from '../../nominations/listed/listed-nominations.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ImportField } from '../reading/import-fields.ts';
import { type ImportEnrolment } from '../people-import-vocabulary.ts';

/** A field of a person that a row fills or changes; null: none. Codes and days as stored. */
export interface FieldChange {
  field: Exclude<ImportField, 'none'>;
  before: string | null;
  after: string | null;
}

/** What will be done with a row, or was. */
export interface DecidedRow {
  line: number;
  result: RowResult;
  /** Why it is skipped, or what is to be decided. */
  reason: string | null;
  params: Record<string, string | number>;
  remarks: Remark[];
  name: string;
  address: string;
  country: string | null;
  /** The person it is or may be; null: nobody known. */
  personId: string | null;
  enrol: ImportEnrolment;
  groupId: string | null;
  /** Field by field what is written, for people to read. */
  changes: FieldChange[];
  /** What is written; null: nothing. */
  write: PersonToWrite | null;
  /** Of a row that waits: what is written of it instead. */
  nominee?: ListedFields;
}

export interface PersonToWrite {
  address: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  /** Null: the person has one, which stays. */
  country: string | null;
  sex: Sex | null;
  locale: Locale;
  timeZone: string;
  /** Null: the list names no place the campus knows, or the person serves there already. */
  assignment: {
    institutionId: string | null;
    postId: string | null;
    position: string;
    since: string | null;
  } | null;
}
