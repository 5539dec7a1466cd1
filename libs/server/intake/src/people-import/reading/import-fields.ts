import { guessColumns, matching, plainWords } from '@campus/people';

/** What a column of a list can be. */
export const ImportField = {
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
  POST: 'post',
  POSITION: 'position',
  SINCE: 'since',
  SEX: 'sex',
  LOCALE: 'locale',
  GROUP: 'group',
} as const;
export type ImportField = (typeof ImportField)[keyof typeof ImportField];

/**
 * How offices call their columns, in Spanish, English and French, as `plainWords` writes it; the closer a pattern, the
 * earlier it stands. Tried on the whole heading, then on its last part (`Apellidos › Primero` is tried whole first).
 */
const HEADINGS: readonly (readonly [ImportField, RegExp])[] = [
  ['email', /\b(e ?mails?|correos?|mail|courriels?|direccion electronica|adresse electronique|mel)\b/],
  [
    'second_surname',
    /\b(segundo|2o|2do|2 ?nd|second|deuxieme|2e|2eme)\b.*|\bmaterno\b|.*\b(apellidos?|surnames?|noms?)\b.* (2|segundo|second)$/,
  ],
  [
    'first_surname',
    /\b(primer|primero|1o|1er|1 ?st|first (last|family|surnames?)|premier)\b.*|\bpaterno\b|.*\b(apellidos?|surnames?|noms?)\b.* (1|primero|first)$/,
  ],
  [
    'full_name',
    /\b(nombre completo|nombres? y apellidos?|apellidos? y nombres?|full name|complete name|nom complet|noms? et prenoms?|prenoms? et noms?|nombre del (funcionario|participante)|participante|participant|funcionario|funcionaria|name of participant)\b/,
  ],
  ['surnames', /\b(apellidos?|surnames?|last names?|family names?|noms? de famille|patronyme)\b/],
  ['given_names', /\b(nombres?|nombre s|given names?|first names?|forenames?|prenoms?|prenom s)\b/],
  [
    'since',
    /\b(desde|fecha de (inicio|ingreso|toma|nombramiento).*|since|start date|depuis|date (de debut|d entree|de prise de fonctions?|de nomination).*)\b/,
  ],
  ['country', /\b(pais|paises|country|pays|nacionalidad|pais que envia)\b/],
  [
    'institution',
    /\b(institucion|dependencia|entidad|organizacion|ministerio|institution|organi[sz]ation|ministry|agency|organisme|ministere|administration|employeur)\b/,
  ],
  [
    'post',
    /\b(puesto consular|puesto|consulado|sede|mision|representacion|adscripcion|post|consulate|mission|duty station|poste|consulat|lieu d affectation|affectation)\b/,
  ],
  [
    'position',
    /\b(cargo|funcion|rango|titulo|ocupacion|position|job( title)?|rank|role|title|fonction|grade|emploi)\b/,
  ],
  ['sex', /\b(sexo|genero|sex|gender|sexe|genre|h m|m f|f m)\b/],
  ['locale', /\b(idiomas?|lengua|language|langue)\b/],
  ['group', /\b(grupo|group|groupe|cohorte?)\b/],
  ['surnames', /^noms?$/],
  ['full_name', /^name$/],
];

/** Headings that look like one of ours and are not. */
const NOT_OURS =
  /\b(supervisor|jefe|superieur|nominador|postulante por|telefono|phone|telephone|whatsapp|notas?|remarks?|observaciones?|firma|signature|numero|no)\b/;

const isNotOurs = (words: string): boolean => NOT_OURS.test(words);

function fieldIn(heading: string): ImportField[] {
  const words = plainWords(heading);
  return words && !isNotOurs(words) ? matching(HEADINGS, words).slice(0, 1) : [];
}

/** Whether a heading says what the campus has no place for, such as telephones and remarks. */
export const isLeftOut = (heading: string): boolean => isNotOurs(plainWords(heading));

/**
 * The field a heading means, if any; for `Apellidos › Primero` the meaning of the last part, if the whole has
 * none.
 */
export function personFieldsOf(heading: string): ImportField[] {
  const whole = fieldIn(heading);
  return whole.length ? whole : fieldIn(heading.split('›').at(-1) ?? '');
}

/** `Nombre` beside no surname is a whole name. */
export function wholeNames<Field extends string>(
  fields: readonly (Field | null)[],
): (Field | 'full_name' | null)[] {
  const isAmong = (...some: ImportField[]) => fields.some((field) => some.some((one) => one === field));
  return isAmong('surnames', 'first_surname', 'full_name')
    ? [...fields]
    : fields.map((field) => (field === 'given_names' ? 'full_name' : field));
}

/**
 * A guess for every column, each field once; `none`: its heading says that it is left out; null: nobody knows. The
 * person who imports has the last word.
 */
export const suggestFields = (headings: readonly string[]): (ImportField | null)[] =>
  wholeNames<ImportField>(guessColumns(headings, personFieldsOf)).map(
    (field, column) => field ?? (isLeftOut(headings[column] ?? '') ? 'none' : null),
  );

/** The fields without which nobody can be imported (a name and an address) and which no column was given. */
export function missingFields(fields: readonly (ImportField | null)[]): ImportField[] {
  const has = (field: ImportField) => fields.includes(field);
  const missing: ImportField[] = has('email') ? [] : ['email'];
  if (has('full_name')) return missing;
  if (!has('given_names')) missing.push('given_names');
  if (!has('surnames') && !has('first_surname')) missing.push('surnames');
  return missing;
}

const NAMES: readonly ImportField[] = [
  ImportField.FULL_NAME,
  ImportField.GIVEN_NAMES,
  ImportField.SURNAMES,
  ImportField.FIRST_SURNAME,
  ImportField.SECOND_SURNAME,
];

/** What of a row can be mended: names as the columns part them, and everything else, whether a column has it or not. */
export const mendableFields = (columns: readonly ImportField[]): Exclude<ImportField, 'none'>[] =>
  Object.values(ImportField).filter(
    (field): field is Exclude<ImportField, 'none'> =>
      field !== 'none' && (!NAMES.includes(field) || columns.includes(field)),
  );
