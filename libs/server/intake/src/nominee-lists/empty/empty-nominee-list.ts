import { type Locale } from '@campus/platform/graphql/locale.ts';
import { peopleImportWords } from '../../people-import/words/people-import.words.ts';
import { type ListField } from '../list-fields.ts';
import { nomineeListsWords } from '../words/nominee-lists.words.ts';

/** The columns of an empty list that lists of people have, and those that only nominations have. */
const shared = [
  'given_names',
  'first_surname',
  'second_surname',
  'email',
  'country',
  'institution',
  'post',
  'position',
  'sex',
  'locale',
] as const satisfies readonly ListField[];
const own = [
  'institution_kind',
  'audience',
  'priority',
  'consent',
  'nominator',
  'nominator_title',
  'needs',
] as const satisfies readonly ListField[];

export const emptyListFields: readonly ListField[] = [...shared, ...own];

export const emptyListHeadings = (locale: Locale): string[] => [
  ...shared.map((field) => peopleImportWords(locale)(`field.${field}`)),
  ...own.map((field) => nomineeListsWords(locale)(`field.${field}`)),
];
