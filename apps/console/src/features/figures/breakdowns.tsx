import './figures.css';
import { Select, Table, type Column } from '@campus/ui';
import { useState } from 'react';
import { figuresPaths } from '../../shared/paths/figures-paths.ts';
import { useText } from '../../shared/text.ts';
import {
  figureOf,
  groupsOf,
  isDrawn,
  leadingOf,
  ofGroup,
  placeOf,
  type Breakdown,
  type Figures,
  type GroupKey,
  type Indicator,
  type Part,
} from './figures-data.ts';
import { useFigureWords } from './figures-words.ts';
import { BarChart } from './lazy-charts.tsx';

/** A number of a breakdown: exact ones lead to the people behind them. */
const Cell = ({
  figures,
  breakdown,
  part,
  indicator,
}: {
  figures: Figures;
  breakdown: Breakdown;
  part: Part;
  indicator: Indicator;
}) => {
  const t = useText();
  const words = useFigureWords();
  if (part.isHidden) return <span className="figures__none">{t('figures.hidden')}</span>;
  const cell = part.cells[breakdown.columns.indexOf(indicator)];
  const value = cell?.value;
  if (typeof value !== 'number') return <span className="figures__none">—</span>;
  const whole = figureOf(figures, indicator);
  const number = words.inColumn(value, whole?.unit, cell?.note);
  if (!whole?.hasEvidence || value === 0) return number;
  const { scope, subjectId, from, to } = figures;
  const where = {
    from,
    to,
    by: breakdown.dimension,
    key: part.key || '-',
    part: words.part(breakdown.dimension, part),
  };
  return (
    <a
      href={figuresPaths.evidence(placeOf(scope), subjectId, indicator, where)}
      aria-label={`${number}. ${t('figures.evidence.label', { figure: words.name(indicator) })}`}
    >
      {number}
    </a>
  );
};

const BreakdownTable = ({ figures, breakdown }: { figures: Figures; breakdown: Breakdown }) => {
  const t = useText();
  const words = useFigureWords();
  const { dimension, columns: shown, parts, leftOut } = breakdown;
  const by = t(`figures.by.${dimension}`);
  const columns: Column<Part>[] = [
    { id: 'part', label: by, isName: true, cell: (part) => words.part(dimension, part) },
    ...shown.map((indicator) => ({
      id: indicator,
      label: words.name(indicator),
      isNumber: true,
      cell: (part: Part) => (
        <Cell figures={figures} breakdown={breakdown} part={part} indicator={indicator} />
      ),
    })),
  ];
  return (
    <>
      <div className="figures__scroll" role="region" aria-label={by} tabIndex={0}>
        <Table
          caption={t('figures.breakdown.caption', { by })}
          columns={columns}
          rows={parts}
          keyOf={({ key }) => key}
        />
      </div>
      {parts.some(({ isHidden }) => isHidden) && <p className="figures__note">{t('figures.hidden.why')}</p>}
      {leftOut.length > 0 && (
        <p className="figures__note">
          {t('figures.leftOut', { figures: leftOut.map((each) => words.name(each)).join(', ') })}
        </p>
      )}
    </>
  );
};

const Drawing = ({ figures, breakdown }: { figures: Figures; breakdown: Breakdown }) => {
  const words = useFigureWords();
  const leading = leadingOf(breakdown);
  if (!leading || !isDrawn(leading)) return null;
  const column = breakdown.columns.indexOf(leading);
  const lines = breakdown.parts.flatMap((part) => {
    const value = part.cells[column]?.value;
    return typeof value === 'number' && !part.isHidden
      ? [
          {
            key: part.key || '-',
            label: words.part(breakdown.dimension, part),
            value,
            words: words.inColumn(value, figureOf(figures, leading)?.unit),
          },
        ]
      : [];
  });
  if (!lines.some(({ value }) => value > 0)) return null;
  return (
    <figure className="stack stack--tight">
      <figcaption>{words.name(leading)}</figcaption>
      <BarChart lines={lines.sort((a, b) => b.value - a.value)} />
    </figure>
  );
};

/** Which part, and which figures: a table of all of them is too wide to read. */
const Choices = ({
  breakdowns,
  breakdown,
  group,
  onPart,
  onGroup,
}: {
  breakdowns: readonly Breakdown[];
  breakdown: Breakdown;
  group: GroupKey;
  onPart: (dimension: string) => void;
  onGroup: (key: string) => void;
}) => {
  const t = useText();
  const groups = groupsOf(breakdown);
  return (
    <div className="row">
      <Select
        label={t('figures.breakdown.by')}
        value={breakdown.dimension}
        options={breakdowns.map(({ dimension }) => ({
          value: dimension,
          label: t(`figures.by.${dimension}`),
        }))}
        onChange={(event) => onPart(event.target.value)}
      />
      {groups.length > 0 && (
        <Select
          label={t('figures.breakdown.of')}
          value={group}
          options={groups.map((key) => ({ value: key, label: t(`figures.group.${key}`) }))}
          onChange={(event) => onGroup(event.target.value)}
        />
      )}
    </div>
  );
};

/** Figures by country, kind, sex …: one breakdown and one group of figures at a time. */
export const Breakdowns = ({ figures }: { figures: Figures }) => {
  const t = useText();
  const { breakdowns } = figures;
  const [part, setPart] = useState<string | null>(null);
  const [groupKey, setGroupKey] = useState<string | null>(null);
  const whole = breakdowns.find(({ dimension }) => dimension === part) ?? breakdowns[0];
  if (!whole) return null;
  const [first = 'people'] = groupsOf(whole);
  const group = groupsOf(whole).find((key) => key === groupKey) ?? first;
  const breakdown = ofGroup(whole, group);
  return (
    <section className="stack" aria-labelledby="figures-breakdown">
      <h2 id="figures-breakdown">{t('figures.breakdown')}</h2>
      <Choices
        breakdowns={breakdowns}
        breakdown={whole}
        group={group}
        onPart={setPart}
        onGroup={setGroupKey}
      />
      {breakdown.parts.length === 0 ? (
        <p>{t('figures.breakdown.none')}</p>
      ) : (
        <>
          <Drawing figures={figures} breakdown={breakdown} />
          <BreakdownTable figures={figures} breakdown={breakdown} />
        </>
      )}
    </section>
  );
};

type CrossRow = NonNullable<Figures['table']>['rows'][number];

/** People trained by country and sex. */
export const CrossTable = ({ table }: { table: NonNullable<Figures['table']> }) => {
  const t = useText();
  const words = useFigureWords();
  const caption = t('figures.table');
  const columns: Column<CrossRow>[] = [
    {
      id: 'country',
      label: t('figures.by.COUNTRY'),
      isName: true,
      cell: ({ key }) => words.part('COUNTRY', { key, label: null }),
    },
    ...table.columns.map((sex, i) => ({
      id: sex || '-',
      label: words.part('SEX', { key: sex, label: null }),
      isNumber: true,
      cell: ({ cells }: CrossRow) => {
        const value = cells[i]?.value;
        return typeof value === 'number' ? (
          words.inColumn(value)
        ) : (
          <span className="figures__none">{t('figures.hidden')}</span>
        );
      },
    })),
  ];
  return (
    <section className="stack" aria-labelledby="figures-table">
      <h2 id="figures-table">{caption}</h2>
      <Table caption={caption} columns={columns} rows={table.rows} keyOf={({ key }) => key} />
    </section>
  );
};
