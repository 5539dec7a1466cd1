import { guessColumns, matching, plainWords } from '@campus/people';
import {
  mendableFields,
  missingFields,
  personFieldsOf,
  wholeNames,
  type ImportField,
} from '../people-import/reading/import-fields.ts';

/** What a column of a list of nominees can be: what lists of people have, and what only a nomination has. */
export const ListField = {
  /** The column is left out. */
  NONE: 'none',
  FULL_NAME: 'full_name',
  GIVEN_NAMES: 'given_names',
  SURNAMES: 'surnames',
  FIRST_SURNAME: 'first_surname',
  SECOND_SURNAME: 'second_surname',
  EMAIL: 'email',
  COUNTRY: 'country',
  INSTITUTION: 'institution',
  INSTITUTION_KIND: 'institution_kind',
  POSITION: 'position',
  POST: 'post',
  AUDIENCE: 'audience',
  SEX: 'sex',
  LOCALE: 'locale',
  PRIORITY: 'priority',
  CONSENT: 'consent',
  NOMINATOR: 'nominator',
  NOMINATOR_TITLE: 'nominator_title',
  NEEDS: 'needs',
} as const;
export type ListField = (typeof ListField)[keyof typeof ListField];

const shared = [
  'full_name',
  'given_names',
  'surnames',
  'first_surname',
  'second_surname',
  'email',
  'country',
  'institution',
  'post',
  'position',
  'sex',
  'locale',
] as const satisfies (ListField & ImportField)[];

const isShared = (field: string | null): field is (typeof shared)[number] =>
  (shared as readonly (string | null)[]).includes(field);

/** A column as a list of people reads it; what only a nomination has is left to `decide-rows.ts`. */
export const sharedField = (field: ListField): ImportField => (isShared(field) ? field : 'none');

/** As offices call the columns that lists of people do not have, as `plainWords` writes it. */
const OWN: readonly (readonly [ListField, RegExp])[] = [
  [
    'nominator_title',
    /\b(cargo de quien (propone|postula)|title of (the )?nominator|nominator s title|fonction de la personne qui propose)\b/,
  ],
  [
    'nominator',
    /\b((propuest|postulad|nominad)[oa] por|quien (propone|postula)|nominated by|nominator|propose par|qui propose)\b/,
  ],
  [
    'institution_kind',
    /\b(tipo de (institucion|entidad|organizacion)|(kind|type) of institution|institution type|type d institution)\b/,
  ],
  ['priority', /\b(prioridad|priority|priorite|orden de prioridad)\b/],
  ['consent', /\b(permiso|consentimiento|autorizacion|aval|consent|authori[sz]ation|accord|autorisation)\b/],
  ['audience', /\b(perfil|audience|profile|profil|publico)\b/],
  ['needs', /\b(necesidades|accesibilidad|access needs|accessibility|besoins|accessibilite)\b/],
];

/** Meanings of a heading; those that only nominations have come first. */
function fieldsOf(heading: string): ListField[] {
  const [own] = matching(OWN, plainWords(heading));
  return own ? [own] : personFieldsOf(heading).filter(isShared);
}

/** A guess for every column, each field once; `none`: leave the column out. */
export const suggestListFields = (headings: readonly string[]): ListField[] =>
  wholeNames(guessColumns(headings, fieldsOf)).map((field) => field ?? 'none');

/** The fields without which nobody can be nominated (a name and an address) and which no column was given. */
export const missingListFields = (fields: readonly ListField[]): string[] =>
  missingFields(fields.map(sharedField));

/** What of a row can be mended: names as the columns part them, and everything else, whether a column has it or not. */
export const mendableListFields = (columns: readonly ListField[]): Exclude<ListField, 'none'>[] => {
  const own: readonly ImportField[] = mendableFields(columns.map(sharedField));
  return Object.values(ListField).filter(
    (field): field is Exclude<ListField, 'none'> =>
      field !== 'none' && (sharedField(field) === 'none' || own.includes(sharedField(field))),
  );
};
