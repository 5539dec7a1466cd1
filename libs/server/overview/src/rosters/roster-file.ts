import { Injectable } from '@nestjs/common';
import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { minuteIn } from '@campus/platform/words/days.ts';
import { RosterReading } from './roster-reading.ts';
import { type RosterQuery } from './roster-query.ts';
import { RosterTaking } from './roster-taking.ts';
import { type RosterRow } from './roster.type.ts';
import { fileColumns, type FileColumn } from './file-columns.ts';
import { rostersWords } from './words/rosters.words.ts';

/** Rows read at once. */
const AT_ONCE = 1_000;

/** A roster as a spreadsheet: the same people in the same order, in the language and with the columns of the screen. */
@Injectable()
export class RosterFile {
  /** People a file holds at most: with more there is none, rather than one that is cut. */
  readonly most: number = 50_000;

  constructor(
    private readonly rosters: RosterReading,
    private readonly takings: RosterTaking,
  ) {}

  /** Null: they are more than a file holds. */
  async write(
    actor: Actor,
    query: RosterQuery,
    columns: readonly FileColumn[],
    kind: TableFormat,
  ): Promise<Uint8Array | null> {
    const people = await this.everybody(actor, query);
    if (!people) return null;
    const say = rostersWords(query.locale);
    const rows: CellValue[][] = [
      [say('file.column.name'), ...columns.map((column) => say(`file.column.${column}`))],
      ...people.map((row) => [
        row.fullName,
        ...columns.map((column) => cellOf(row, column, query.locale, actor.timeZone)),
      ]),
    ];
    await this.takings.record(actor, query, people.length);
    return writeTable({ name: say('file.sheet'), rows }, kind, query.locale);
  }

  private async everybody(actor: Actor, query: RosterQuery): Promise<RosterRow[] | null> {
    const choice = await this.rosters.choose(actor, query);
    const people: RosterRow[] = [];
    if (choice && (await this.rosters.count(choice)) > this.most) return null;
    while (choice) {
      const page = { limit: AT_ONCE, offset: people.length };
      const rows = await this.rosters.page(choice, page, query.locale);
      people.push(...rows);
      if (rows.length < AT_ONCE) break;
    }
    return people;
  }
}

function cellOf(row: RosterRow, column: FileColumn, locale: Locale, timeZone: string): CellValue {
  const say = rostersWords(locale);
  const cells: Record<FileColumn, () => CellValue> = {
    edition: () => row.editionTitle,
    country: () => row.country?.names[locale] ?? null,
    institution: () => row.institution,
    post: () => row.post,
    group: () => row.groupName,
    status: () =>
      row.status === 'active' && row.beginsOn
        ? say('file.status.begins', { day: row.beginsOn })
        : say(`file.status.${row.status}`),
    basis: () => row.basis && say(`file.basis.${row.basis}`),
    progress: () => row.percent,
    lastWork: () => row.lastWorkAt && minuteIn(timeZone, row.lastWorkAt),
    next: () => row.nextStep?.title ?? null,
    stuck: () => row.stuck.map(({ kind }) => say(`file.stuck.${kind}`)).join('; ') || null,
    email: () => row.email,
    sex: () => say(`file.sex.${row.sex ?? 'not_stated'}`),
    endsOn: () => row.endsOn,
  };
  return cells[column]();
}

/** Beside them it is always said whether what was reached was earned. */
const JUDGING: readonly FileColumn[] = ['status', 'progress'];

/** Columns that an address asks for, in their own order; all when it asks for none. */
export const columnsAsked = (text: string | null): FileColumn[] => {
  const asked = text?.split(',');
  const isAsked = (column: FileColumn) => !asked || asked.includes(column);
  return fileColumns.filter(
    (column) => isAsked(column) || (column === 'basis' && JUDGING.some((each) => isAsked(each))),
  );
};
