import { Injectable } from '@nestjs/common';
import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type FieldChange } from '../checking/decided-row.ts';
import { type ShownRow } from '../import-rows.statements.ts';
import { type ImportRow } from '../import.statements.ts';
import { peopleImportWords } from '../words/people-import.words.ts';
import { noteIn, undoneIn } from './row-sentences.ts';

const everyRow = statement<ShownRow>(
  'people-import-every-row',
  `select line, result, decided, decision, undo from people_import_row where import_id = $1 order by line`,
);

/** What happened to every row, to download: the same words as on the screen, in the reader's language. */
@Injectable()
export class ResultFile {
  constructor(private readonly database: Database) {}

  async write(list: ImportRow, locale: Locale, format: TableFormat): Promise<Uint8Array> {
    const rows = await this.database.rows(everyRow, [list.id]);
    return writeTable(
      {
        name: peopleImportWords(locale)('sheet'),
        rows: [headings(locale), ...rows.map((row) => cellsOf(row, locale))],
      },
      format,
      locale,
    );
  }
}

const COLUMNS = [
  'line',
  'name',
  'address',
  'country',
  'result',
  'enrolment',
  'notes',
  'changes',
  'undone',
] as const;

const headings = (locale: Locale): string[] =>
  COLUMNS.map((column) => peopleImportWords(locale)(`heading.${column}`));

/** What was changed in a field. */
function changeIn(locale: Locale, { field, before, after }: FieldChange): string {
  const say = peopleImportWords(locale);
  return say('change', { name: say(`field.${field}`), before: before ?? '—', after: after ?? '—' });
}

function cellsOf({ line, result, decided, undo }: ShownRow, locale: Locale): CellValue[] {
  const say = peopleImportWords(locale);
  const notes = [
    ...(decided?.reason ? [{ code: decided.reason, params: decided.params }] : []),
    ...(decided?.remarks ?? []),
  ];
  return [
    line,
    decided?.name ?? '',
    decided?.address ?? '',
    decided?.country ?? '',
    say(`result.${result ?? 'skip'}`),
    decided ? say(`enrolment.${decided.enrol}`) : '',
    notes.map(({ code, params }) => noteIn(locale, code, params)).join(' '),
    (decided?.changes ?? []).map((change) => changeIn(locale, change)).join('; '),
    undo === null ? '' : undoneIn(locale, undo),
  ];
}
