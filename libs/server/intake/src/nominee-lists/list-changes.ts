import type { KnownNominee } from '../nominations/listed/listed.statements.ts';
import type { ListedFields } from '../nominations/listed/listed-nominations.ts';
import { type ListField } from './list-fields.ts';

/** A field of a nomination that a row writes; null: none. Codes as stored; `yes` and `no` for a permission. */
export interface FieldChange {
  field: Exclude<ListField, 'none'>;
  before: string | null;
  after: string | null;
}

type Fields = Omit<ListedFields, 'address' | 'institutionName'>;

export const knownFields = (known: KnownNominee): Fields => ({
  priority: known.priority,
  givenNames: known.given_names,
  firstSurname: known.first_surname,
  secondSurname: known.second_surname,
  sex: known.sex,
  countryCode: known.country,
  institutionKind: known.institution_kind,
  position: known.position,
  post: known.post,
  audience: known.audience,
  locale: known.locale,
  accessNeeds: known.access_needs,
  nominatorName: known.nominator_name,
  nominatorTitle: known.nominator_title,
  hasConsent: known.has_consent,
});

const NAMED = {
  priority: 'priority',
  givenNames: 'given_names',
  firstSurname: 'first_surname',
  secondSurname: 'second_surname',
  sex: 'sex',
  countryCode: 'country',
  institutionKind: 'institution_kind',
  position: 'position',
  post: 'post',
  audience: 'audience',
  locale: 'locale',
  accessNeeds: 'needs',
  nominatorName: 'nominator',
  nominatorTitle: 'nominator_title',
  hasConsent: 'consent',
} as const satisfies Record<keyof Fields, Exclude<ListField, 'none'>>;

const inWords = (value: string | number | boolean | null): string | null => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === '' ? null : String(value);
};

const keys = Object.keys(NAMED) as (keyof Fields)[];

/** Field by field what happens to a nomination; `before` null: it is new. */
export const listedChanges = (before: Fields | null, after: Fields): FieldChange[] =>
  keys
    .map((key) => ({
      field: NAMED[key],
      before: before && inWords(before[key]),
      after: inWords(after[key]),
    }))
    .filter((change) => change.before !== change.after);

/** What a row must say so that it corrects a field: a column that is absent, or a cell that is empty, changes nothing. */
const SAID_BY = {
  secondSurname: ['second_surname', 'surnames', 'full_name'],
  sex: ['sex'],
  countryCode: ['country'],
  institutionKind: ['institution_kind'],
  position: ['position'],
  post: ['post'],
  audience: ['audience'],
  locale: ['locale'],
  accessNeeds: ['needs'],
  nominatorName: ['nominator'],
  nominatorTitle: ['nominator_title'],
  hasConsent: ['consent'],
  priority: ['priority'],
} as const satisfies Partial<Record<keyof Fields, readonly ListField[]>>;

type Kept = keyof typeof SAID_BY;
const kept = Object.keys(SAID_BY) as Kept[];

/** Merges the fields of a row into those of the nomination it corrects. `said`: the columns the row has values in. */
export function overKnown(
  fields: ListedFields,
  known: KnownNominee,
  said: ReadonlySet<ListField>,
): ListedFields {
  const before = knownFields(known);
  const isSaid = (key: Kept) =>
    SAID_BY[key].some((field) => said.has(field)) &&
    (key !== 'secondSurname' || fields.secondSurname !== null);
  const unsaid = Object.fromEntries(kept.filter((key) => !isSaid(key)).map((key) => [key, before[key]]));
  // The institution is the same, even if the directory calls it otherwise.
  return { ...fields, ...unsaid, institutionName: known.institution_name };
}
