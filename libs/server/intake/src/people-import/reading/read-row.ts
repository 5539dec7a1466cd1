import { readDate, type DateOrder } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import {
  chosenColumns,
  cleanAddress,
  cleanName,
  type Columns,
  type FileRow,
  formulaIn,
  type NameParts,
  type Remark,
  textsIn,
  type Sex,
} from '@campus/people';
import { type ImportField } from './import-fields.ts';
import {
  calmCapitals,
  hasTwoSurnames,
  splitFullName,
  splitSurnames,
  type NameOrder,
  type SurnameRule,
} from './split-names.ts';
import { readLocale, sexReader } from './word-values.ts';

/** How a list is to be read: kept with the import, so that every run reads it alike. */
export interface ReadingPlan {
  /** One per column. */
  fields: ImportField[];
  /** For rows that name none; null: they are skipped. */
  country: string | null;
  locale: Locale;
  surnames: SurnameRule;
  nameOrder: NameOrder;
  dateOrder: DateOrder;
}

export interface ReadPerson {
  address: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  country: string;
  sex: Sex | null;
  locale: Locale;
  /** As written. Null: the list does not say. */
  institution: string | null;
  post: string | null;
  position: string | null;
  /** `YYYY-MM-DD` */
  since: string | null;
  group: string | null;
}

/** A row that can be imported as far as the row itself goes, or why not. */
export type RowReading =
  | { line: number; person: ReadPerson; remarks: Remark[] }
  | {
      line: number;
      refusal: { code: string; params: Record<string, string> };
      name: string;
      address: string;
    };

export interface ReaderContext {
  plan: ReadingPlan;
  columns: Columns<PersonField>;
  countryOf(text: string): string | null;
  sexOf(text: string): Sex | null;
}

/** What the whole column tells is found once. */
export const readerContext = (
  plan: ReadingPlan,
  rows: readonly FileRow[],
  countryOf: ReaderContext['countryOf'],
): ReaderContext => {
  const column = plan.fields.indexOf('sex');
  const columns = chosenColumns(plan.fields);
  return { plan, columns, countryOf, sexOf: sexReader(rows.map(({ cells }) => cells[column] ?? '')) };
};

class RowRefused extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Reads one row without the database; known people are compared later. */
export function readRow(row: FileRow, context: ReaderContext): RowReading {
  const texts = textsOf(row, context);
  const remarks: Remark[] = [];
  try {
    const formula = formulaIn(row, context.columns);
    if (formula) throw new RowRefused('FORMULA_IN_CELL', { field: formula });
    for (const { column, code } of row.remarks) {
      const field = context.columns[column];
      if (field) remarks.push({ code, params: { field } });
    }
    const person = personOf(texts, context, remarks);
    return { line: row.line, person, remarks };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    const name = [texts.full_name, texts.given_names, texts.first_surname, texts.surnames]
      .filter(Boolean)
      .join(' ');
    const refusal = { code: error.code, params: error.params };
    return { line: row.line, refusal, name: name.slice(0, 200), address: (texts.email ?? '').slice(0, 254) };
  }
}

type PersonField = Exclude<ImportField, 'none'>;
type Texts = Partial<Record<PersonField, string>>;

const LONGEST = 300;
const NAMES = new Set<PersonField>([
  'full_name',
  'given_names',
  'surnames',
  'first_surname',
  'second_surname',
]);

function textsOf(row: FileRow, { columns }: ReaderContext): Texts {
  const texts = textsIn(row, columns);
  for (const field of Object.keys(texts) as PersonField[]) {
    const text = (texts[field] ?? '').slice(0, LONGEST);
    // Before a name is split: the particles of `PAZ DE LA MORA` are small ones.
    texts[field] = NAMES.has(field) ? calmCapitals(text) : text;
  }
  return texts;
}

function personOf(texts: Texts, context: ReaderContext, remarks: Remark[]): ReadPerson {
  const { plan } = context;
  const country = countryIn(texts, context);
  const address = addressIn(texts);
  const names = namesIn(texts, plan, country);
  return {
    ...names,
    address,
    country,
    sex: valueIn(texts.sex, context.sexOf, 'SEX_UNCLEAR', remarks),
    locale: valueIn(texts.locale, readLocale, 'LOCALE_UNKNOWN', remarks) ?? plan.locale,
    since: valueIn(texts.since, (text) => readDate(text, plan.dateOrder), 'DATE_UNREADABLE', remarks),
    institution: texts.institution ?? null,
    post: texts.post ?? null,
    position: texts.position ?? null,
    group: texts.group ?? null,
  };
}

function valueIn<Value>(
  text: string | undefined,
  read: (text: string) => Value | null,
  code: string,
  remarks: Remark[],
): Value | null {
  if (text === undefined) return null;
  const value = read(text);
  if (value === null) remarks.push({ code, params: { text } });
  return value;
}

function countryIn(texts: Texts, { plan, countryOf }: ReaderContext): string {
  if (texts.country === undefined) {
    if (plan.country === null) throw new RowRefused('COUNTRY_MISSING');
    return plan.country;
  }
  const country = countryOf(texts.country);
  if (country === null) throw new RowRefused('COUNTRY_UNKNOWN', { text: texts.country });
  return country;
}

function addressIn(texts: Texts): string {
  if (texts.email === undefined) throw new RowRefused('ADDRESS_MISSING');
  const bare = texts.email
    .replace(/[;,.]+$/, '')
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1');
  const address = cleanAddress(bare);
  if (address === null) throw new RowRefused('ADDRESS_INVALID', { text: texts.email });
  return address.toLowerCase();
}

function namesIn(texts: Texts, plan: ReadingPlan, country: string): NameParts {
  const isTwo = hasTwoSurnames(plan.surnames, country);
  const split = writtenNames(texts, plan, isTwo);
  const clean = (text: string, field: ImportField) => {
    if (!text) throw new RowRefused('NAME_MISSING', { field });
    const name = cleanName(text);
    if (name === null) throw new RowRefused('NAME_INVALID', { text });
    return name;
  };
  return {
    givenNames: clean(split.givenNames, 'given_names'),
    firstSurname: clean(split.firstSurname, 'first_surname'),
    secondSurname: split.secondSurname ? clean(split.secondSurname, 'second_surname') : null,
  };
}

function writtenNames(texts: Texts, plan: ReadingPlan, isTwo: boolean): NameParts {
  if (plan.fields.includes('full_name')) return splitFullName(texts.full_name ?? '', plan.nameOrder, isTwo);
  const givenNames = texts.given_names ?? '';
  if (plan.fields.includes('surnames') && !texts.first_surname) {
    const split = splitSurnames(texts.surnames ?? '', isTwo && !texts.second_surname);
    return { givenNames, ...split, secondSurname: texts.second_surname ?? split.secondSurname };
  }
  return { givenNames, firstSurname: texts.first_surname ?? '', secondSurname: texts.second_surname ?? null };
}
