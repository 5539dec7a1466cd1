import { indicators, type Dimension, type IndicatorKey, type Unit } from '@campus/figures';
import { type CellValue } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';
import { titleIn } from '@campus/delivery';
import { TOGETHER, type BreakdownData, type FigureData, type PartData } from '../counting/figures-data.ts';
import { type FiguresFound } from '../figures-reading.ts';
import { filled, figuresWords, type FiguresWords } from '../words/figures-words.ts';

/** A table of a file: its name, its headings, its rows. */
export interface SheetTable {
  name: string;
  head: string[];
  rows: CellValue[][];
}

/** Figures laid out for a file, in a language. */
export interface FiguresSheet {
  title: string;
  /** Period, whose people, what is not shown: label and text. */
  about: [label: string, text: string][];
  figures: SheetTable;
  tables: SheetTable[];
  definitions: SheetTable;
  /** The lines of the donors. */
  acknowledgements: string[];
  /** Everything in one long table: a figure of the whole or of a part to a row. */
  long: SheetTable;
}

const unitOf = (key: IndicatorKey): Unit => indicators.find((each) => each.key === key)?.unit ?? 'people';

function periodIn({ period: { from, to } }: FiguresFound, locale: Locale): string {
  const words = figuresWords[locale];
  if (from && to) return filled(words.span, { from: dayInWords(from, locale), to: dayInWords(to, locale) });
  if (from) return filled(words.since, { from: dayInWords(from, locale) });
  return to ? filled(words.until, { to: dayInWords(to, locale) }) : words.whole;
}

const countryIn = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

export function partIn(
  dimension: Dimension,
  { key, label }: Pick<PartData, 'key' | 'label'>,
  locale: Locale,
): string {
  const words = figuresWords[locale];
  if (key === '') return words.notStated;
  if (key === TOGETHER) return words.together;
  if (dimension === 'country') return countryIn(key, locale);
  if (label) return titleIn(label, locale);
  return dimension === 'group' || dimension === 'edition' ? key : (words.keys[dimension][key] ?? key);
}

const why = ({ state }: FigureData, words: FiguresWords): string | null =>
  state === 'known' ? null : words.states[state];

/** What a number is in, and what is to be remarked of it: the note of money is its currency. */
const unitAndRemark = (key: IndicatorKey, note: string | null | undefined, words: FiguresWords) =>
  unitOf(key) === 'money' && note
    ? { unit: note, remark: null }
    : { unit: words.units[unitOf(key)], remark: note ?? null };

const figureRow = (figure: FigureData, words: FiguresWords): CellValue[] => {
  const { unit, remark } = unitAndRemark(figure.indicator, figure.note, words);
  return [words.indicators[figure.indicator][0], figure.value, unit, figure.of, remark ?? why(figure, words)];
};

/** A number with what it is of: a guideline, a currency. */
function withNote(value: number | null, note: string | null | undefined, locale: Locale): CellValue {
  if (value === null || !note) return value;
  return `${note} ${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)}`;
}

function breakdownTable(breakdown: BreakdownData, locale: Locale): SheetTable {
  const words = figuresWords[locale];
  const { dimension, columns, parts } = breakdown;
  return {
    name: words.dimensions[dimension],
    head: [words.dimensions[dimension], ...columns.map((key) => words.indicators[key][0])],
    rows: parts.map((part) => [
      partIn(dimension, part, locale),
      ...part.values.map((value, i) =>
        part.isHidden ? words.hidden : withNote(value, part.notes?.[i], locale),
      ),
    ]),
  };
}

function crossTable({ data: { table } }: FiguresFound, locale: Locale): SheetTable[] {
  if (!table) return [];
  const words = figuresWords[locale];
  return [
    {
      name: words.table,
      head: [
        words.dimensions.country,
        ...table.columns.map((key) => partIn('sex', { key, label: null }, locale)),
      ],
      rows: table.rows.map((key, i) => [
        partIn('country', { key, label: null }, locale),
        ...(table.cells[i] ?? []).map((cell) => cell ?? words.hidden),
      ]),
    },
  ];
}

function longTable({ data }: FiguresFound, locale: Locale): SheetTable {
  const words = figuresWords[locale];
  const line = (
    by: string,
    part: string,
    key: IndicatorKey,
    rest: { value: number | null; of: number | null; note: string | null; why: string | null },
  ): CellValue[] => {
    const [name, definition] = words.indicators[key];
    const { unit, remark } = unitAndRemark(key, rest.note, words);
    return [by, part, name, rest.value, unit, rest.of, remark ?? rest.why, definition];
  };
  const whole = data.figures.map((figure) =>
    line('', '', figure.indicator, { ...figure, why: why(figure, words) }),
  );
  const parts = data.breakdowns.flatMap(({ dimension, columns, parts: all }) =>
    all.flatMap((part) =>
      columns.map((key, i) =>
        line(words.dimensions[dimension], partIn(dimension, part, locale), key, {
          value: part.isHidden ? null : (part.values[i] ?? null),
          of: null,
          note: part.notes?.[i] ?? null,
          why: part.isHidden ? words.hidden : null,
        }),
      ),
    ),
  );
  return {
    name: words.title,
    head: [
      words.by,
      words.part,
      words.figure,
      words.value,
      words.unit,
      words.of,
      words.remark,
      words.definition,
    ],
    rows: [...whole, ...parts],
  };
}

export function sheetOf(found: FiguresFound, locale: Locale): FiguresSheet {
  const words = figuresWords[locale];
  const { data, countries, isExact, keptAt } = found;
  const when = keptAt && dayInWords(keptAt.toISOString().slice(0, 10), locale);
  return {
    title: titleIn(found.title, locale),
    about: [
      [words.period, periodIn(found, locale)],
      [
        words.people,
        countries ? countries.map((code) => countryIn(code, locale)).join(', ') : words.everybody,
      ],
      ...(when ? [[words.remark, filled(words.report, { when })] satisfies [string, string]] : []),
      ...(isExact ? [] : [[words.remark, words.published] satisfies [string, string]]),
    ],
    figures: {
      name: words.title,
      head: [words.figure, words.value, words.unit, words.of, words.remark],
      rows: data.figures.map((figure) => figureRow(figure, words)),
    },
    tables: [
      ...data.breakdowns.filter(({ parts }) => parts.length > 0).map((each) => breakdownTable(each, locale)),
      ...crossTable(found, locale),
    ],
    definitions: {
      name: words.definitions,
      head: [words.figure, words.definition],
      rows: data.figures.map(({ indicator }) => [...words.indicators[indicator]]),
    },
    acknowledgements: (data.acknowledgements ?? []).map((line) => titleIn(line, locale)),
    long: longTable(found, locale),
  };
}
