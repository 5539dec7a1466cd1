import {
  suppressBreakdown,
  suppressTable,
  indicators,
  fitsBreakdown,
  type Dimension,
  type IndicatorKey,
} from '@campus/figures';
import {
  TOGETHER,
  type BreakdownData,
  type CrossTableData,
  type FigureData,
  type PartData,
} from './figures-data.ts';
import { type Counted } from './figures.rules.ts';
import { isTold, measures, partsIn, type Part } from './measures.rules.ts';
import { asCounted, asPublished, type Telling } from './telling.ts';

/** Those settle which parts are hidden; the others are shown where they need no more of it. */
const LEADING: readonly IndicatorKey[] = ['enrolled', 'started', 'completed', 'people_trained'];

/** For a period in which nobody began or ended: the activity before and after it. */
const OTHERS: readonly IndicatorKey[] = [
  'nominated',
  'hours_attended',
  'satisfaction',
  'commented',
  'follow_up_3',
  'follow_up_6',
];

/** Sorted by key; people who stated nothing, and those hidden together, come last. */
const inOrder = (a: string, b: string) => {
  const place = (key: string) => (key === TOGETHER ? 2 : key === '' ? 1 : 0);
  return place(a) - place(b) || (a < b ? -1 : Number(a > b));
};

const partsOf = (counted: Counted, dimension: Dimension): Part[] =>
  partsIn(counted, dimension)
    .filter((part) => isTold(part) && (dimension !== 'group' || part.counts.enrolments > 0))
    .sort((a, b) => inOrder(a.key, b.key));

/** Where nothing was granted there is nothing to break down: a column of noughts would only name the parts. */
const isNobodyGranted = (key: IndicatorKey, value: number | null): boolean =>
  key === 'people_granted' && value === 0;

const columnsFor = (dimension: Dimension, figures: readonly FigureData[]): IndicatorKey[] =>
  indicators
    .filter(
      ({ key, dimensions: by }) =>
        (by as readonly Dimension[]).includes(dimension) &&
        figures.some(
          ({ indicator, state, value }) =>
            indicator === key && (state === 'known' || state === 'mixed') && !isNobodyGranted(key, value),
        ),
    )
    .map(({ key }) => key);

function partIn(part: Part, columns: readonly IndicatorKey[], telling: Telling): PartData {
  const { key, label } = part;
  const notes = columns.map((column) => measures[column]?.note?.(part) ?? null);
  return {
    key,
    label,
    isHidden: false,
    values: columns.map((column) => measures[column]?.tell(part, telling) ?? null),
    ...(notes.some((note) => note !== null) && { notes }),
  };
}

const hiddenPart = ({ key, label }: Part, columns: readonly IndicatorKey[]): PartData => ({
  key,
  label,
  isHidden: true,
  values: columns.map(() => null),
});

/** A breakdown with every number. */
export function breakdownOf(
  counted: Counted,
  dimension: Dimension,
  figures: readonly FigureData[],
): BreakdownData {
  const columns = columnsFor(dimension, figures);
  const parts = partsOf(counted, dimension).map((part) => partIn(part, columns, asCounted));
  return { dimension, columns, leftOut: [], parts };
}

/** How many people a figure counts in each part; each group of people alone. */
const groupsOf = (key: IndicatorKey, parts: readonly Part[]): number[][] =>
  (measures[key]?.groups ?? []).map((people) => parts.map((part) => Math.abs(people(part))));

/** The figures that settle which parts are hidden. */
function leadingIn(parts: readonly Part[], asked: readonly IndicatorKey[]): readonly IndicatorKey[] {
  const isAsked = (key: IndicatorKey) =>
    asked.includes(key) && groupsOf(key, parts).some((people) => people.some((count) => count > 0));
  return [LEADING, OTHERS].map((keys) => keys.filter(isAsked)).find((keys) => keys.length > 0) ?? [];
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
  const parts = partsOf(counted, dimension);
  const asked = columnsFor(dimension, figures);
  const leading = leadingIn(parts, asked);
  const isHidden = leading.length
    ? suppressBreakdown(leading.flatMap((key) => groupsOf(key, parts)))
    : parts.map(() => false);
  const fits = (key: IndicatorKey) => groupsOf(key, parts).every((people) => fitsBreakdown(people, isHidden));
  const columns = asked.filter((key) => leading.includes(key) || fits(key));
  return {
    dimension,
    columns,
    leftOut: asked.filter((key) => !columns.includes(key)),
    parts: parts.map((part, i) =>
      isHidden[i] ? hiddenPart(part, columns) : partIn(part, columns, asPublished),
    ),
  };
}

const keysOf = <Row>(rows: readonly Row[], pick: (row: Row) => string) =>
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
 * The same table for everybody: what either breakdown hides is joined in one line, so that every total was
 * published and no hidden small cell can be computed from the totals.
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
