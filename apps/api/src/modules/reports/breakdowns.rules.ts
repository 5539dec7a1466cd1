import {
  fitsBreakdown,
  indicators,
  rounded,
  suppressBreakdown,
  suppressTable,
  type Dimension,
  type IndicatorKey,
} from '@campus/figures';
import { type CountRow } from './figures.statements.ts';
import {
  TOGETHER,
  type BreakdownData,
  type CrossTableData,
  type FigureData,
  type PartData,
} from './figures-data.ts';
import { type Counted } from './figures.rules.ts';

type Measure = (row: CountRow) => number | null;

const counts = {
  nominated: ({ nominated }) => nominated,
  accepted: ({ accepted }) => accepted,
  enrolled: ({ enrolled }) => enrolled,
  started: ({ started }) => started,
  completed: ({ completed }) => completed,
  achieved: ({ achieved }) => achieved,
  people_trained: ({ trained }) => trained,
  paired: ({ paired }) => paired,
} as const satisfies Partial<Record<IndicatorKey, (row: CountRow) => number>>;
type CountKey = keyof typeof counts;

const means: Partial<Record<IndicatorKey, Measure>> = {
  pre_mean: ({ pre }) => pre && rounded(pre, 1),
  post_mean: ({ post }) => post && rounded(post, 1),
  gain_mean: ({ pre, post }) => (pre === null || post === null ? null : rounded(post - pre, 1)),
};

const isCount = (key: IndicatorKey): key is CountKey => Object.hasOwn(counts, key);

const measureOf = (key: IndicatorKey): Measure => (isCount(key) ? counts[key] : (means[key] ?? (() => null)));

/** Those settle which parts are hidden; the others are shown where they need no more of it. */
const LEADING: readonly CountKey[] = ['enrolled', 'started', 'completed', 'people_trained'];

/** Those of the larger number whom the smaller one leaves out are people too. */
const WITHIN: Partial<Record<CountKey, CountKey>> = { accepted: 'nominated', achieved: 'completed' };

/** By their keys; those who have not stated it, and those hidden together, stand last. */
const inOrder = (a: string, b: string) => {
  const place = (key: string) => (key === TOGETHER ? 2 : key === '' ? 1 : 0);
  return place(a) - place(b) || (a < b ? -1 : Number(a > b));
};

const rowsOf = ({ rows }: Counted, dimension: CountRow['dimension']) =>
  rows
    .filter(
      (row) =>
        row.dimension === dimension &&
        Object.values(counts).some((countOf) => countOf(row) > 0) &&
        (dimension !== 'group' || row.enrolments > 0),
    )
    .sort((a, b) => inOrder(a.key, b.key));

const columnsFor = (dimension: Dimension, figures: readonly FigureData[]): IndicatorKey[] =>
  indicators
    .filter(
      ({ key, dimensions: by }) =>
        (by as readonly Dimension[]).includes(dimension) &&
        figures.some(({ indicator, state }) => indicator === key && state === 'known'),
    )
    .map(({ key }) => key);

const partOf = (row: CountRow, columns: readonly IndicatorKey[], isHidden: boolean): PartData => ({
  key: row.key,
  label: row.label,
  isHidden,
  values: columns.map((column) => (isHidden ? null : measureOf(column)(row))),
});

/** A breakdown with every number. */
export function breakdownOf(
  counted: Counted,
  dimension: Dimension,
  figures: readonly FigureData[],
): BreakdownData {
  const columns = columnsFor(dimension, figures);
  const parts = rowsOf(counted, dimension).map((row) => partOf(row, columns, false));
  return { dimension, columns, leftOut: [], parts };
}

function fits(rows: readonly CountRow[], key: CountKey, isHidden: readonly boolean[]): boolean {
  const larger = WITHIN[key];
  const rest = larger && rows.map((row) => Math.max(0, counts[larger](row) - counts[key](row)));
  return fitsBreakdown(rows.map(counts[key]), isHidden) && (!rest || fitsBreakdown(rest, isHidden));
}

/**
 * A breakdown without the parts that tell of few people, and without the figures that would give those away.
 * `figures`: the published ones; a figure that is left out of them is left out here.
 */
export function publishedBreakdown(
  counted: Counted,
  dimension: Dimension,
  figures: readonly FigureData[],
): BreakdownData {
  const rows = rowsOf(counted, dimension);
  const asked = columnsFor(dimension, figures);
  const leading = LEADING.filter((key) => asked.includes(key));
  const isHidden = leading.length
    ? suppressBreakdown(leading.map((key) => rows.map(counts[key])))
    : rows.map(() => false);
  const isShown = (key: IndicatorKey): boolean =>
    isCount(key)
      ? leading.includes(key) || fits(rows, key, isHidden)
      : asked.includes('paired') && fits(rows, 'paired', isHidden);
  const columns = asked.filter(isShown);
  return {
    dimension,
    columns,
    leftOut: asked.filter((key) => !columns.includes(key)),
    parts: rows.map((row, i) => partOf(row, columns, isHidden[i] ?? true)),
  };
}

const keysOf = (rows: readonly CountRow[], pick: (row: CountRow) => string) =>
  [...new Set(rows.map(pick))].sort(inOrder);

/** People trained by country and sex, every number. */
export function tableOf(counted: Counted): CrossTableData | null {
  const rows = counted.rows.filter(({ dimension, trained }) => dimension === 'country_sex' && trained > 0);
  if (rows.length === 0) return null;
  const [countries, sexes] = [keysOf(rows, ({ key }) => key), keysOf(rows, ({ second }) => second)];
  return { rows: countries, columns: sexes, cells: crossed(rows, countries, sexes) };
}

const crossed = (
  rows: readonly { key: string; second: string; trained: number }[],
  countries: string[],
  sexes: string[],
) =>
  countries.map((country) =>
    sexes.map((sex) =>
      rows.reduce(
        (sum, { key, second, trained }) => (key === country && second === sex ? sum + trained : sum),
        0,
      ),
    ),
  );

/**
 * The same for everybody: what either breakdown hides stands together in one line, so that every total of the table is
 * one that was published; and no hidden small cell follows from the totals.
 */
export function publishedTable(
  counted: Counted,
  breakdowns: readonly BreakdownData[],
): CrossTableData | null {
  const shown = (dimension: Dimension): Set<string> | null => {
    const found = breakdowns.find((each) => each.dimension === dimension);
    if (!found?.columns.includes('people_trained')) return null;
    return new Set(found.parts.filter(({ isHidden }) => !isHidden).map(({ key }) => key));
  };
  const [countriesShown, sexesShown] = [shown('country'), shown('sex')];
  if (!countriesShown || !sexesShown) return null;
  const rows = counted.rows
    .filter(({ dimension, trained }) => dimension === 'country_sex' && trained > 0)
    .map(({ key, second, trained }) => ({
      key: countriesShown.has(key) ? key : TOGETHER,
      second: sexesShown.has(second) ? second : TOGETHER,
      trained,
    }));
  if (rows.length === 0) return null;
  const countries = [...new Set(rows.map(({ key }) => key))].sort(inOrder);
  const sexes = [...new Set(rows.map(({ second }) => second))].sort(inOrder);
  const cells = crossed(rows, countries, sexes);
  const isHidden = suppressTable(cells);
  return {
    rows: countries,
    columns: sexes,
    cells: cells.map((line, i) => line.map((cell, j) => (isHidden[i]?.[j] ? null : cell))),
  };
}
