import { type Dimension, type IndicatorKey, type Theme, type Unit } from '@campus/figures';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type FigureState } from '../counting/figures-data.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Columns of the rows without names. */
export const rowColumns = [
  'edition',
  'country',
  'institution_kind',
  'sex',
  'language',
  'started',
  'completed',
  'achieved',
  'granted',
  'pre',
  'post',
] as const;
export type RowColumn = (typeof rowColumns)[number];

type Plain =
  | 'title'
  | 'report'
  | 'period'
  | 'whole'
  | 'people'
  | 'everybody'
  | 'published'
  | 'by'
  | 'part'
  | 'figure'
  | 'value'
  | 'of'
  | 'unit'
  | 'remark'
  | 'definition'
  | 'definitions'
  | 'table'
  | 'hidden'
  | 'notStated'
  | 'together'
  | 'page'
  | 'rows'
  | 'dictionary'
  | 'column'
  | 'yes'
  | 'no'
  | 'blank'
  | 'span'
  | 'since'
  | 'until'
  | 'rowsNote'
  | 'breakdowns'
  | 'onePage'
  | 'compare'
  | 'moreRows'
  | 'wroteMost'
  | 'refEdition'
  | 'refCountry'
  | 'refProgramme'
  | 'refLevel'
  | 'refGain'
  | 'refAttendance';

/** What files of figures say. `{from}`, `{to}`, `{when}`, `{page}`, `{pages}`, `{count}`, `{themes}` are filled in. */
export interface FiguresWords extends Record<Plain, string> {
  /** Name and definition. */
  indicators: Record<IndicatorKey, [name: string, definition: string]>;
  /** Why there is no number. */
  states: Record<Exclude<FigureState, 'known'>, string>;
  units: Record<Unit, string>;
  themes: Record<Theme, string>;
  dimensions: Record<Dimension, string>;
  /** Name of the column, and what it holds. */
  rowColumns: Record<RowColumn, [name: string, meaning: string]>;
  /** Words for keys of parts; a key without one stands for itself. */
  keys: Record<'sex' | 'language' | 'audience' | 'institution_kind', Record<string, string>>;
}

export const figuresWords: Record<Locale, FiguresWords> = { es, en, fr };

/** Fills `{name}` in. */
export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
