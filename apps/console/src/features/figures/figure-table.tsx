import { Disclosure, Facts, Table, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { figuresPaths } from '../../shared/paths/figures-paths.ts';
import { useText } from '../../shared/text.ts';
import { indicators, placeOf, type Figure, type Figures, type Indicator } from './figures-data.ts';
import { useFigureWords } from './figures-words.ts';

const useColumns = (figures: Figures, rows: readonly Figure[]): Column<Figure>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  const { scope, subjectId, from, to } = figures;
  const columns: Column<Figure>[] = [
    {
      id: 'figure',
      label: t('figures.column.figure'),
      isName: true,
      cell: ({ indicator }) => words.name(indicator),
    },
    {
      id: 'value',
      label: t('figures.column.value'),
      isNumber: true,
      cell: (figure) =>
        figure.state === 'KNOWN' ? (
          words.value(figure)
        ) : (
          <span className="figures__none">{words.value(figure)}</span>
        ),
    },
    {
      id: 'of',
      label: t('figures.column.of'),
      isNumber: true,
      cell: ({ of }) => (of === null ? '' : formats.number(of)),
    },
  ];
  if (!figures.isExact || !rows.some(({ hasEvidence }) => hasEvidence)) return columns;
  return [
    ...columns,
    {
      id: 'evidence',
      label: t('figures.column.evidence'),
      cell: ({ indicator, hasEvidence }) =>
        hasEvidence && (
          <a
            href={figuresPaths.evidence(placeOf(scope), subjectId, indicator, { from, to })}
            aria-label={t('figures.evidence.label', { figure: words.name(indicator) })}
          >
            {t('figures.evidence')}
          </a>
        ),
    },
  ];
};

/** What some figures count, folded away. */
export const Definitions = ({ of = indicators }: { of?: readonly Indicator[] }) => {
  const t = useText();
  const words = useFigureWords();
  return (
    <Disclosure summary={t('figures.definitions')}>
      <Facts
        facts={of.map((indicator) => ({
          label: words.name(indicator),
          value: words.definition(indicator),
        }))}
      />
    </Disclosure>
  );
};

/** Figures with their numbers, and the way to the people behind them for those who may see them. */
export const FigureTable = ({
  figures,
  of,
  caption,
}: {
  figures: Figures;
  of: readonly Indicator[];
  caption: string;
}) => {
  const rows = figures.figures.filter(({ indicator }) => of.includes(indicator));
  const columns = useColumns(figures, rows);
  return <Table caption={caption} columns={columns} rows={rows} keyOf={({ indicator }) => indicator} />;
};
