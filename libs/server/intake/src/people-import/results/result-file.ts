import { Injectable } from '@nestjs/common';
import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ShownRow, type ImportRow } from '../import.statements.ts';
import { resultWords } from './result-words.ts';

const everyRow = statement<ShownRow>(
  'people-import-every-row',
  `select line, result, decided, decision, undo from people_import_row where import_id = $1 order by line`,
);

/** What became of every row, to take home: the same words as on the screen, in the reader's language. */
@Injectable()
export class ResultFile {
  constructor(private readonly database: Database) {}

  async write(list: ImportRow, locale: Locale, format: TableFormat): Promise<Uint8Array> {
    const rows = await this.database.rows(everyRow, [list.id]);
    return writeTable(
      {
        name: resultWords[locale].sheet,
        rows: [headings(locale), ...rows.map((row) => cellsOf(row, locale))],
      },
      format,
      locale,
    );
  }
}

const headings = (locale: Locale): string[] => {
  const { line, name, address, country, result, enrolment, notes, changes, undone } =
    resultWords[locale].headings;
  return [line, name, address, country, result, enrolment, notes, changes, undone];
};

function cellsOf({ line, result, decided, undo }: ShownRow, locale: Locale): CellValue[] {
  const words = resultWords[locale];
  const notes = [
    ...(decided?.reason ? [{ code: decided.reason, params: decided.params }] : []),
    ...(decided?.remarks ?? []),
  ];
  return [
    line,
    decided?.name ?? '',
    decided?.address ?? '',
    decided?.country ?? '',
    words.results[result ?? 'skip'],
    decided ? words.enrolments[decided.enrol] : '',
    notes.map(({ code, params }) => words.note(code, params)).join(' '),
    (decided?.changes ?? [])
      .map(({ field, before, after }) => words.change(words.fields[field], before, after))
      .join('; '),
    undo === null ? '' : (words.undo[undo] ?? undo),
  ];
}
