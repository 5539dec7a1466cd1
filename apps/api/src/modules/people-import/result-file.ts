import { Injectable } from '@nestjs/common';
import { writeCsv, writeXlsx, type CellValue } from '@campus/tabular';
import { Database, statement } from '../../platform/database/database.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { type ShownRow, type ImportRow } from './import.statements.ts';
import { resultWords } from './result-words.ts';

const everyRow = statement<ShownRow>(
  'people-import-every-row',
  `select line, result, decided, decision, undo from people_import_row where import_id = $1 order by line`,
);

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What became of every row, to take home: the same words as on the screen, in the reader's language. */
@Injectable()
export class ResultFile {
  constructor(private readonly database: Database) {}

  async write(
    list: ImportRow,
    locale: Locale,
    format: 'csv' | 'xlsx',
  ): Promise<{ bytes: Uint8Array; type: string }> {
    const rows = await this.database.rows(everyRow, [list.id]);
    const table = [headings(locale), ...rows.map((row) => cellsOf(row, locale))];
    // English spreadsheets part fields by commas, those of the other two languages by semicolons.
    const delimiter = locale === 'en' ? ',' : ';';
    const bytes =
      format === 'csv'
        ? writeCsv(table, { delimiter })
        : await writeXlsx([{ name: resultWords[locale].sheet, rows: table }]);
    return { bytes, type: TYPES[format] };
  }
}

const headings = (locale: Locale): string[] => {
  const { line, name, address, country, result, enrolment, notes, undone } = resultWords[locale].headings;
  return [line, name, address, country, result, enrolment, notes, undone];
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
    undo === null ? '' : (words.undo[undo] ?? undo),
  ];
}
