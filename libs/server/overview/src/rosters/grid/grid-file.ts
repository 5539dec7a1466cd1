import { Injectable } from '@nestjs/common';
import { writeTable, type CellValue, type TableFormat } from '@campus/tabular';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type RosterQuery } from '../roster-query.ts';
import { RosterTaking } from '../roster-taking.ts';
import { rostersWords } from '../words/rosters.words.ts';
import { ProgressGridReading } from './progress-grid.ts';
import { type GridActivity, type GridCell, type GridRow } from './progress-grid.type.ts';

/** Rows read at once. */
const AT_ONCE = 1_000;

interface Grid {
  activities: readonly GridActivity[];
  rows: readonly GridRow[];
}

/** An activity has a column for how it stands, and one for the score where anyone has one. */
interface GridColumn extends GridActivity {
  place: number;
  isScored: boolean;
}

/** People against activities as a spreadsheet: the same people in the same order as on the screen. */
@Injectable()
export class GridFile {
  /** People a file holds at most: with more there is none, rather than one that is cut. */
  readonly most: number = 10_000;

  constructor(
    private readonly grids: ProgressGridReading,
    private readonly takings: RosterTaking,
  ) {}

  /** `missing`: there is no such edition; `tooMany`: they are more than a file holds. */
  async write(
    actor: Actor,
    query: RosterQuery,
    kind: TableFormat,
  ): Promise<Uint8Array | 'missing' | 'tooMany'> {
    const grid = await this.everybody(actor, query);
    if (typeof grid === 'string') return grid;
    await this.takings.record(actor, query, grid.rows.length);
    const say = rostersWords(query.locale);
    return writeTable({ name: say('file.grid'), rows: tableOf(grid, query) }, kind, query.locale);
  }

  private async everybody(actor: Actor, query: RosterQuery): Promise<Grid | 'missing' | 'tooMany'> {
    const rows: GridRow[] = [];
    for (;;) {
      const page = await this.grids.find(actor, query, { limit: AT_ONCE, offset: rows.length });
      if (!page) return 'missing';
      if (page.totalCount > this.most) return 'tooMany';
      rows.push(...page.rows);
      if (page.rows.length < AT_ONCE) return { activities: page.activities, rows };
    }
  }
}

function tableOf({ activities, rows }: Grid, { locale }: RosterQuery): CellValue[][] {
  const say = rostersWords(locale);
  const scored = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ column, score }) => (score === null ? [] : [column]))),
  );
  const columns = activities.map((activity, place) => ({ ...activity, place, isScored: scored.has(place) }));
  const titleOf = ({ moduleTitle: module, title }: GridColumn) =>
    say('file.grid.activity', { module, title });
  return [
    [
      say('file.column.name'),
      say('file.column.progress'),
      say('file.column.basis'),
      ...columns.flatMap((column) =>
        column.isScored
          ? [titleOf(column), say('file.grid.score', { activity: titleOf(column) })]
          : [titleOf(column)],
      ),
    ],
    ...rows.map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
      return [
        row.fullName,
        row.percent,
        row.basis && say(`file.basis.${row.basis}`),
        ...columns.flatMap(({ place, isScored }): CellValue[] => {
          const cell = cells.get(place);
          const state = cell ? say(`file.grid.state.${stateOf(cell)}`) : null;
          return isScored ? [state, cell?.score ?? null] : [state];
        }),
      ];
    }),
  ];
}

const stateOf = ({ state, isPassed }: GridCell) => {
  if (isPassed === false) return 'failed';
  return state === 'completed' ? 'completed' : 'started';
};
