import { type Dimension, type IndicatorKey } from '@campus/figures';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';

/**
 * `known`, or why there is no number: nothing was recorded; it would reveal one to four people; the campus
 * does not collect it; it is in several currencies; or it names the weakest of parts that do not differ.
 */
export const figureStates = ['known', 'no_data', 'too_few', 'not_collected', 'mixed', 'none'] as const;
export type FigureState = (typeof figureStates)[number];

export interface FigureData {
  indicator: IndicatorKey;
  state: FigureState;
  value: number | null;
  /** The number of people or enrolments behind a share or a mean. */
  of: number | null;
  /** For the weakest guideline: which; of money: its currency. */
  note: string | null;
}

export interface PartData {
  /** A country, a kind, a sex, an id …; empty: not stated. */
  key: string;
  label: WrittenInLocales | null;
  isHidden: boolean;
  /** By column; null: nothing to tell, or hidden. */
  values: (number | null)[];
  /** By column, as `note` of a figure. Absent where no column has any. */
  notes?: (string | null)[];
}

export interface BreakdownData {
  dimension: Dimension;
  columns: IndicatorKey[];
  /** Figures that would give hidden parts away. */
  leftOut: IndicatorKey[];
  parts: PartData[];
}

/** People trained by country and sex. The key `*` is for those hidden together. */
export interface CrossTableData {
  rows: string[];
  columns: string[];
  cells: (number | null)[][];
}

/** Everything reported about one subject and period; what a report keeps. */
export interface FiguresData {
  figures: FigureData[];
  breakdowns: BreakdownData[];
  table: CrossTableData | null;
  /** The lines that thank the donors of the period. Absent in reports handed in before documents had them. */
  acknowledgements?: WrittenInLocales[];
}

/** Those hidden together. */
export const TOGETHER = '*';
