import {
  type CheckPeopleImport,
  type DataOf,
  importFieldValues,
  type PeopleImport,
  type PeopleImportRows,
  type PeopleImports,
  type VariablesOf,
} from '@campus/api-client';

export type ImportDetail = NonNullable<DataOf<typeof PeopleImport>['peopleImport']>;
export type ImportList = DataOf<typeof PeopleImports>['peopleImports']['items'][number];
export type ImportRow = NonNullable<DataOf<typeof PeopleImportRows>['peopleImportRows']>['items'][number];
export type ImportPlan = VariablesOf<typeof CheckPeopleImport>['input']['plan'];
export type ImportField = ImportPlan['fields'][number];
export type ImportResult = ImportRow['result'];
export type ImportStatus = ImportList['status'];
export interface ImportNote {
  code: string;
  params: unknown;
}

export type ImportChange = ImportRow['changes'][number];

/** What an edition is called; empty: it has no title in this language. */
export const titleIn = (titles: unknown, locale: string): string => {
  const title: unknown =
    typeof titles === 'object' && titles !== null
      ? Object.entries(titles).find(([key]) => key === locale)?.[1]
      : null;
  return typeof title === 'string' ? title : '';
};

/** The job works on it: ask again. */
export const isMoving = (status: ImportStatus): boolean =>
  status === 'READING' || status === 'CHECKING' || status === 'APPLYING' || status === 'UNDOING';

/** All fields a column can be, in the order the choice shows them. */
export const importFields = importFieldValues;

/** What the fields chosen lack before a list can be read; each row needs a name and an address. */
export function lackingFields(fields: readonly ImportField[]): ImportField[] {
  const has = (field: ImportField) => fields.includes(field);
  const lacking: ImportField[] = has('EMAIL') ? [] : ['EMAIL'];
  if (has('FULL_NAME')) return lacking;
  if (!has('GIVEN_NAMES')) lacking.push('GIVEN_NAMES');
  if (!has('SURNAMES') && !has('FIRST_SURNAME')) lacking.push('SURNAMES');
  return lacking;
}

/** Rows of some results, whatever the reason. */
export const countOf = (counts: ImportDetail['counts'], ...results: ImportResult[]): number =>
  counts.filter(({ result }) => results.includes(result)).reduce((sum, { count }) => sum + count, 0);
