import { rowOf } from '@campus/platform/documents/blocks.ts';
import { wordDocument } from '@campus/platform/documents/word/word-document.ts';
import { type Child, type WordWriter } from '@campus/platform/documents/word/word-writer.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { labelled } from '@campus/platform/words/labelled.ts';
import { type FiguresSheet, type SheetTable } from './figures-sheet.ts';
import { areNumbers, DEFINITION_SHARES, FIGURE_SHARES, narrow, printed, sharesFor } from './printed-table.ts';
import { reportsWords } from '../words/reports.words.ts';

/** Figures as a document to go on writing in. */
export function figuresDocx(sheet: FiguresSheet, locale: Locale): Promise<Buffer> {
  const { title, about, acknowledgements, figures, tables, definitions } = sheet;
  const say = reportsWords(locale);
  const parts = tables.flatMap(narrow);

  const write = (writer: WordWriter): Child[] => {
    const section = (table: SheetTable, shares: readonly number[], level: 'HEADING_1' | 'HEADING_2') => [
      writer.heading(table.name, level),
      writer.table(
        [
          rowOf(table.head, true),
          ...table.rows.map((row) => rowOf(table.head.map((_name, at) => printed(row[at] ?? null, locale)))),
        ],
        { hasHeader: true, shares, areNumbers: areNumbers(table), isDense: true },
      ),
    ];
    return [
      writer.heading(title, 'TITLE'),
      ...about.map(([label, text]) => writer.text(labelled(label, text, locale))),
      ...acknowledgements.map((line) => writer.text(line)),
      ...section(figures, FIGURE_SHARES, 'HEADING_1'),
      ...(parts.length > 0 ? [writer.heading(say('figures.breakdowns'), 'HEADING_1')] : []),
      ...parts.flatMap((table) => section(table, sharesFor(table.head.length), 'HEADING_2')),
      ...section(definitions, DEFINITION_SHARES, 'HEADING_1'),
    ];
  };

  return wordDocument({
    locale,
    title: labelled(say('figures.title'), title, locale),
    paper: 'a4',
    isLying: true,
    write,
  });
}
