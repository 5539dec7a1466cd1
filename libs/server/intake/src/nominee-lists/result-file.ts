import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { noteIn, saidOf, undoneIn } from '../people-import/results/row-sentences.ts';
import { peopleImportWords } from '../people-import/words/people-import.words.ts';
import { type DecidedRow } from './decide-rows.ts';
import { nomineeListsWords } from './words/nominee-lists.words.ts';

/** What happened to every row, to download: the same words as on the screen, in the reader's language. */
export async function writeResult(
  rows: readonly DecidedRow[],
  locale: Locale,
  format: TableFormat,
): Promise<Uint8Array> {
  const say = peopleImportWords(locale);
  const first = [
    ...(['line', 'name', 'address', 'country'] as const).map((column) => say(`heading.${column}`)),
    nomineeListsWords(locale)('heading.institution'),
    ...(['result', 'notes'] as const).map((column) => say(`heading.${column}`)),
  ];
  const isUndone = rows.some(({ undo }) => undo);
  const table = [
    isUndone ? [...first, say('heading.undone')] : first,
    ...rows.map((row) => [...cellsOf(row, locale), ...(isUndone ? [undoIn(locale, row)] : [])]),
  ];
  return writeTable({ name: say('sheet'), rows: table }, format, locale);
}

const cellsOf = (row: DecidedRow, locale: Locale): CellValue[] => [
  row.line,
  row.name,
  row.address,
  row.country ?? '',
  row.institution,
  peopleImportWords(locale)(`result.${row.result}`),
  row.notes.map(({ code, params }) => ownNoteIn(locale, code, params)).join(' '),
];

/** As lists of nominees say it, else as lists of people do. */
const ownNoteIn = (locale: Locale, code: string, params: Record<string, string>): string =>
  saidOf(nomineeListsWords, locale, `note.${code}`, params) ?? noteIn(locale, code, params);

const undoIn = (locale: Locale, { undo }: DecidedRow): string =>
  undo ? (saidOf(nomineeListsWords, locale, `undo.${undo}`) ?? undoneIn(locale, undo)) : '';
