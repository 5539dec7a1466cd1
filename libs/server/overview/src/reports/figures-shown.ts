import { indicators } from '@campus/figures';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { titleIn } from '@campus/delivery';
import { type FiguresFound } from './figures-reading.ts';
import { type Figures } from './figures.type.ts';

const cellOf = (value: number | null, note: string | null = null) => ({ value, note });

/** Figures in the language of the person who asked. */
export function figuresIn({ data, period, title, ...found }: FiguresFound, locale: Locale): Figures {
  return {
    scope: found.scope,
    subjectId: found.subjectId,
    title: titleIn(title, locale),
    from: period.from,
    to: period.to,
    isExact: found.isExact,
    countries: found.countries ?? [],
    reportId: found.reportId,
    keptAt: found.keptAt,
    maySubmit: found.maySubmit,
    acknowledgements: (data.acknowledgements ?? []).map((line) => titleIn(line, locale)),
    figures: data.figures.flatMap((figure) => {
      const known = indicators.find(({ key }) => key === figure.indicator);
      return known
        ? [
            {
              ...figure,
              unit: known.unit,
              hasEvidence: found.isExact && known.hasEvidence && figure.state === 'known',
            },
          ]
        : [];
    }),
    breakdowns: data.breakdowns.map((breakdown) => ({
      ...breakdown,
      parts: breakdown.parts.map(({ key, label, isHidden, values, notes }) => ({
        key,
        label: label && titleIn(label, locale),
        isHidden,
        cells: values.map((value, i) => cellOf(value, notes?.[i])),
      })),
    })),
    table: data.table && {
      columns: data.table.columns,
      rows: data.table.rows.map((key, i) => ({
        key,
        cells: (data.table?.cells[i] ?? []).map((value) => cellOf(value)),
      })),
    },
  };
}
