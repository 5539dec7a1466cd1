import { type FileRow } from './list-file.ts';

/** What each column of a list is, in their order; null: it is left out. */
export type Columns<Field extends string> = readonly (Field | null)[];

/** Columns as a person chose them: `none` is left out. */
export const chosenColumns = <Field extends string>(
  fields: readonly (Field | 'none')[],
): (Exclude<Field, 'none'> | null)[] =>
  fields.map((field) => (field === 'none' ? null : (field as Exclude<Field, 'none'>)));

/**
 * Guesses the field of every column; each field is used once. `fieldsOf` lists what a heading may mean, the
 * likeliest first; a field already given to an earlier column is skipped. A person can correct the guess.
 */
export function guessColumns<Field extends string>(
  headings: readonly string[],
  fieldsOf: (heading: string) => readonly Field[],
): (Field | null)[] {
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const field = fieldsOf(heading).find((one) => !taken.has(one));
    if (field === undefined) return null;
    taken.add(field);
    return field;
  });
}

/** The fields whose pattern the words of a heading match, in the order of the patterns. */
export const matching = <Field extends string>(
  patterns: readonly (readonly [Field, RegExp])[],
  words: string,
): Field[] => patterns.flatMap(([field, pattern]) => (pattern.test(words) ? [field] : []));

/** The texts of a row, field by field, each on one line. A blank cell is left out. */
export function textsIn<Field extends string>(
  { cells }: Pick<FileRow, 'cells'>,
  columns: Columns<Field>,
): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {};
  columns.forEach((field, column) => {
    const text = cells[column]?.replaceAll(/[\s\u00A0]+/g, ' ').trim();
    if (field !== null && text) texts[field] = text;
  });
  return texts;
}

/**
 * The field whose cell holds a formula that a spreadsheet would run; no name looks like that. Null: none, or
 * only in columns that are not read.
 */
export const formulaIn = <Field extends string>(
  { remarks }: Pick<FileRow, 'remarks'>,
  columns: Columns<Field>,
): Field | null =>
  remarks
    .filter(({ code }) => code === 'FORMULA_AS_TEXT')
    .map(({ column }) => columns[column] ?? null)
    .find((field) => field !== null) ?? null;

const LONGEST_SAMPLE = 80;

/** What rows hold in a column, to show what it is. */
export const samplesIn = (rows: readonly Pick<FileRow, 'cells'>[], column: number, most: number): string[] =>
  rows
    .map(({ cells }) => cells[column]?.trim().slice(0, LONGEST_SAMPLE) ?? '')
    .filter(Boolean)
    .slice(0, most);
