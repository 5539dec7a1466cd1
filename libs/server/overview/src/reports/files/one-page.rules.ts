import { numberIn, percentIn } from '@campus/content-format/numbers';
import { indicatorOf, indicators, themes, type IndicatorKey, type Unit } from '@campus/figures';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { partIn } from './figures-sheet.ts';
import { type BreakdownData, type FiguresData } from '../counting/figures-data.ts';
import { type FiguresSay, reportsWords } from '../words/reports.words.ts';

/** What a page for those who decide tells first. */
export const HEADLINES: readonly IndicatorKey[] = [
  'enrolled',
  'started',
  'completed',
  'completion_rate',
  'people_trained',
  'pre_mean',
  'post_mean',
  'gain_mean',
  'post_reached',
  'hours_delivered',
  'attendance_rate',
  'satisfaction',
  'exercised_6',
  'turnover_12',
];

/** Columns of the one breakdown. */
const COLUMNS: readonly IndicatorKey[] = [
  'enrolled',
  'completed',
  'people_trained',
  'completion_rate',
  'post_mean',
];

/** A table in words. */
export interface PageTable {
  head: string[];
  rows: string[][];
}

/** By countries where there are several to tell of, else by editions or groups, else by kinds of institution. */
export function leadingBreakdown({ breakdowns }: FiguresData): BreakdownData | null {
  const told = breakdowns.filter(
    ({ columns, parts }) => parts.length > 0 && columns.some((key) => COLUMNS.includes(key)),
  );
  const by = (dimension: BreakdownData['dimension']) => told.find((each) => each.dimension === dimension);
  const country = by('country');
  if (country && country.parts.length > 1) return country;
  return by('edition') ?? by('group') ?? by('institution_kind') ?? country ?? null;
}

/** The largest parts first, those that are hidden last. */
export function breakdownOnPage(breakdown: BreakdownData, locale: Locale): PageTable {
  const say = reportsWords(locale);
  const { dimension, columns, parts } = breakdown;
  const shown = COLUMNS.filter((key) => columns.includes(key));
  const valueOf = (values: readonly (number | null)[], key: IndicatorKey) =>
    values[columns.indexOf(key)] ?? null;
  const [first] = shown;
  const size = (values: readonly (number | null)[]) => (first ? (valueOf(values, first) ?? 0) : 0);
  const inOrder = parts
    .map((part, i) => ({ part, i }))
    .sort(
      (a, b) =>
        Number(a.part.isHidden) - Number(b.part.isHidden) ||
        size(b.part.values) - size(a.part.values) ||
        a.i - b.i,
    );
  return {
    head: [say(`dimension.${dimension}`), ...shown.map((key) => say(`indicator.${key}`))],
    rows: inOrder.map(({ part }) => [
      partIn(dimension, part, locale),
      ...shown.map((key) =>
        part.isHidden ? say('figures.hidden') : valueOnPage(key, valueOf(part.values, key), locale),
      ),
    ]),
  };
}

/** The three themes most people wrote about: a name and a number to each. */
export const themesOnPage = ({ figures }: FiguresData, locale: Locale): [name: string, people: number][] =>
  themes
    .flatMap((theme): [string, number][] => {
      const people = figures.find(({ indicator }) => indicator === indicatorOf(theme))?.value;
      return people ? [[reportsWords(locale)(`theme.${theme}`), people]] : [];
    })
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3);

const scales: Partial<Record<Unit, (number: string, say: FiguresSay) => string>> = {
  points: (number, say) => `${number} ${say('unit.points')}`,
  hours: (number) => `${number} h`,
  scale: (number) => `${number} / 5`,
};

/** A number with its unit, short. */
export function valueOnPage(indicator: IndicatorKey, value: number | null, locale: Locale): string {
  if (value === null) return '';
  const unit = indicators.find(({ key }) => key === indicator)?.unit ?? 'people';
  if (unit === 'percent') return percentIn(value, locale, 1);
  const number = numberIn(value, locale);
  return scales[unit]?.(number, reportsWords(locale)) ?? number;
}
