import { countryIn } from '@campus/content-format/names';
import { numberIn } from '@campus/content-format/numbers';
import { indicators, type Dimension, type IndicatorKey, type Unit } from '@campus/figures';
import { type CellValue } from '@campus/tabular';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';
import { titleIn } from '@campus/delivery';
import { TOGETHER, type BreakdownData, type FigureData, type PartData } from '../counting/figures-data.ts';
import { type FiguresFound } from '../figures-reading.ts';
import { type FiguresSay, reportsWords } from '../words/reports.words.ts';

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
  const say = reportsWords(locale);
  if (from && to) return say('figures.span', { from: dayInWords(from, locale), to: dayInWords(to, locale) });
  if (from) return say('figures.since', { from: dayInWords(from, locale) });
  return to ? say('figures.until', { to: dayInWords(to, locale) }) : say('figures.whole');
}

/** A part by the key of its breakdown; a key without words is shown as it is. */
function keyIn(dimension: Dimension, key: string, locale: Locale): string {
  const word = `key.${dimension}.${key}`;
  return reportsWords.has(word) ? reportsWords(locale)(word) : key;
}

export function partIn(
  dimension: Dimension,
  { key, label }: Pick<PartData, 'key' | 'label'>,
  locale: Locale,
): string {
  const say = reportsWords(locale);
  if (key === '') return say('figures.notStated');
  if (key === TOGETHER) return say('figures.together');
  if (dimension === 'country') return countryIn(key, locale);
  if (label) return titleIn(label, locale);
  return dimension === 'group' || dimension === 'edition' ? key : keyIn(dimension, key, locale);
}

const why = ({ state }: FigureData, say: FiguresSay): string | null =>
  state === 'known' ? null : say(`state.${state}`);

/** What a number is in, and what is to be remarked of it: the note of money is its currency. */
const unitAndRemark = (key: IndicatorKey, note: string | null | undefined, say: FiguresSay) =>
  unitOf(key) === 'money' && note
    ? { unit: note, remark: null }
    : { unit: say(`unit.${unitOf(key)}`), remark: note ?? null };

const figureRow = (figure: FigureData, say: FiguresSay): CellValue[] => {
  const { unit, remark } = unitAndRemark(figure.indicator, figure.note, say);
  return [say(`indicator.${figure.indicator}`), figure.value, unit, figure.of, remark ?? why(figure, say)];
};

/** A number with what it is of: a guideline, a currency. */
function withNote(value: number | null, note: string | null | undefined, locale: Locale): CellValue {
  if (value === null || !note) return value;
  return `${note} ${numberIn(value, locale, 2)}`;
}

function breakdownTable(breakdown: BreakdownData, locale: Locale): SheetTable {
  const say = reportsWords(locale);
  const { dimension, columns, parts } = breakdown;
  return {
    name: say(`dimension.${dimension}`),
    head: [say(`dimension.${dimension}`), ...columns.map((key) => say(`indicator.${key}`))],
    rows: parts.map((part) => [
      partIn(dimension, part, locale),
      ...part.values.map((value, i) =>
        part.isHidden ? say('figures.hidden') : withNote(value, part.notes?.[i], locale),
      ),
    ]),
  };
}

function crossTable({ data: { table } }: FiguresFound, locale: Locale): SheetTable[] {
  if (!table) return [];
  const say = reportsWords(locale);
  return [
    {
      name: say('figures.table'),
      head: [
        say('dimension.country'),
        ...table.columns.map((key) => partIn('sex', { key, label: null }, locale)),
      ],
      rows: table.rows.map((key, i) => [
        partIn('country', { key, label: null }, locale),
        ...(table.cells[i] ?? []).map((cell) => cell ?? say('figures.hidden')),
      ]),
    },
  ];
}

function longTable({ data }: FiguresFound, locale: Locale): SheetTable {
  const say = reportsWords(locale);
  const line = (
    by: string,
    part: string,
    key: IndicatorKey,
    rest: { value: number | null; of: number | null; note: string | null; why: string | null },
  ): CellValue[] => {
    const [name, definition] = [say(`indicator.${key}`), say(`indicator.${key}.definition`)];
    const { unit, remark } = unitAndRemark(key, rest.note, say);
    return [by, part, name, rest.value, unit, rest.of, remark ?? rest.why, definition];
  };
  const whole = data.figures.map((figure) =>
    line('', '', figure.indicator, { ...figure, why: why(figure, say) }),
  );
  const parts = data.breakdowns.flatMap(({ dimension, columns, parts: all }) =>
    all.flatMap((part) =>
      columns.map((key, i) =>
        line(say(`dimension.${dimension}`), partIn(dimension, part, locale), key, {
          value: part.isHidden ? null : (part.values[i] ?? null),
          of: null,
          note: part.notes?.[i] ?? null,
          why: part.isHidden ? say('figures.hidden') : null,
        }),
      ),
    ),
  );
  return {
    name: say('figures.title'),
    head: [
      say('figures.by'),
      say('figures.part'),
      say('figures.figure'),
      say('figures.value'),
      say('figures.unit'),
      say('figures.of'),
      say('figures.remark'),
      say('figures.definition'),
    ],
    rows: [...whole, ...parts],
  };
}

export function sheetOf(found: FiguresFound, locale: Locale): FiguresSheet {
  const say = reportsWords(locale);
  const { data, countries, isExact, keptAt } = found;
  const when = keptAt && dayInWords(keptAt.toISOString().slice(0, 10), locale);
  return {
    title: titleIn(found.title, locale),
    about: [
      [say('figures.period'), periodIn(found, locale)],
      [
        say('figures.people'),
        countries ? countries.map((code) => countryIn(code, locale)).join(', ') : say('figures.everybody'),
      ],
      ...(when ? [[say('figures.remark'), say('figures.report', { when })] satisfies [string, string]] : []),
      ...(isExact ? [] : [[say('figures.remark'), say('figures.published')] satisfies [string, string]]),
    ],
    figures: {
      name: say('figures.title'),
      head: [
        say('figures.figure'),
        say('figures.value'),
        say('figures.unit'),
        say('figures.of'),
        say('figures.remark'),
      ],
      rows: data.figures.map((figure) => figureRow(figure, say)),
    },
    tables: [
      ...data.breakdowns.filter(({ parts }) => parts.length > 0).map((each) => breakdownTable(each, locale)),
      ...crossTable(found, locale),
    ],
    definitions: {
      name: say('figures.definitions'),
      head: [say('figures.figure'), say('figures.definition')],
      rows: data.figures.map(({ indicator }) => [
        say(`indicator.${indicator}`),
        say(`indicator.${indicator}.definition`),
      ]),
    },
    acknowledgements: (data.acknowledgements ?? []).map((line) => titleIn(line, locale)),
    long: longTable(found, locale),
  };
}
