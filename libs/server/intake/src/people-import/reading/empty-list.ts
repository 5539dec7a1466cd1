import { type Locale } from '@campus/platform/graphql/locale.ts';
import { peopleImportWords } from '../words/people-import.words.ts';
import { type ImportField } from './import-fields.ts';

/** The columns of an empty list: one for each detail, names in as many as there are. */
export const emptyFields = [
  'given_names',
  'first_surname',
  'second_surname',
  'email',
  'country',
  'institution',
  'post',
  'position',
  'since',
  'sex',
  'locale',
  'group',
] as const satisfies readonly ImportField[];

export const emptyHeadings = (locale: Locale): string[] =>
  emptyFields.map((field) => peopleImportWords(locale)(`field.${field}`));
