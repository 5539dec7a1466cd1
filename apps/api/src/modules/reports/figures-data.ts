import { type Dimension, type IndicatorKey } from '@campus/figures';
import { type WrittenInLocales } from '../../platform/graphql/written.ts';

/** Known, or why there is no number: nothing was recorded, or it would tell of one to four people. */
export type FigureState = 'known' | 'no_data' | 'too_few';

export interface FigureData {
  indicator: IndicatorKey;
  state: FigureState;
  value: number | null;
  /** Of how many people or enrolments a share or a mean tells. */
  of: number | null;
  /** Of the weakest guideline: which. */
  note: string | null;
}

export interface PartData {
  /** A country, a kind, a sex, an id …; empty: not stated. */
  key: string;
  label: WrittenInLocales | null;
  isHidden: boolean;
  /** By column; null: nothing to tell, or hidden. */
  values: (number | null)[];
}

export interface BreakdownData {
  dimension: Dimension;
  columns: IndicatorKey[];
  /** Figures that would give hidden parts away. */
  leftOut: IndicatorKey[];
  parts: PartData[];
}

/** People trained by country and sex. The key `*` stands for those hidden together. */
export interface CrossTableData {
  rows: string[];
  columns: string[];
  cells: (number | null)[][];
}

/** Everything told of one subject and period; what a report keeps. */
export interface FiguresData {
  figures: FigureData[];
  breakdowns: BreakdownData[];
  table: CrossTableData | null;
}

/** Those hidden together. */
export const TOGETHER = '*';
