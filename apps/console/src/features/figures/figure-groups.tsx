import './figures.css';
import { useText } from '../../shared/text.ts';
import { figureOf, groups, isCount, type Figures, type Indicator } from './figures-data.ts';
import { Definitions, FigureTable } from './figure-table.tsx';
import { useFigureWords } from './figures-words.ts';
import { BarChart, PairChart } from './lazy-charts.tsx';

const drawn: readonly Indicator[] = groups[0].indicators.filter(
  (indicator) => indicator !== 'COMPLETION_RATE' && isCount(indicator),
);

/** How far people came, step by step. */
const Steps = ({ figures }: { figures: Figures }) => {
  const words = useFigureWords();
  const lines = drawn.flatMap((indicator) => {
    const figure = figureOf(figures, indicator);
    return figure?.state === 'KNOWN' && figure.value !== null
      ? [{ key: indicator, label: words.name(indicator), value: figure.value, words: words.value(figure) }]
      : [];
  });
  return lines.some(({ value }) => value > 0) ? <BarChart lines={lines} /> : null;
};

const Gain = ({ figures }: { figures: Figures }) => {
  const t = useText();
  const words = useFigureWords();
  const [before, after] = [figureOf(figures, 'PRE_MEAN'), figureOf(figures, 'POST_MEAN')];
  if (!before || !after || before.value === null || after.value === null) return null;
  const whole = {
    key: 'whole',
    label: t('figures.chart.all'),
    before: before.value,
    after: after.value,
    beforeWords: words.value(before),
    afterWords: words.value(after),
  };
  const country = figures.breakdowns.find(({ dimension }) => dimension === 'COUNTRY');
  const columns = country?.columns ?? [];
  const parts = (country?.parts ?? []).flatMap((part) => {
    const pair = [
      part.cells[columns.indexOf('PRE_MEAN')]?.value,
      part.cells[columns.indexOf('POST_MEAN')]?.value,
    ];
    const [pre, post] = pair;
    if (typeof pre !== 'number' || typeof post !== 'number') return [];
    return [
      {
        key: part.key || '-',
        label: words.part('COUNTRY', part),
        before: pre,
        after: post,
        beforeWords: words.inColumn(pre, 'PERCENT'),
        afterWords: words.inColumn(post, 'PERCENT'),
      },
    ];
  });
  return (
    <figure className="stack stack--tight">
      <PairChart lines={[whole, ...parts]} />
      <figcaption className="figures__note">{t('figures.chart.pairs')}</figcaption>
    </figure>
  );
};

/** Figures group by group: a drawing, the table with the same numbers, what they count. */
export const FigureGroups = ({ figures }: { figures: Figures }) => {
  const t = useText();
  const told = groups.filter(({ indicators }) => indicators.some((each) => figureOf(figures, each)));
  return told.map(({ key, indicators }) => (
    <section key={key} className="stack" aria-labelledby={`figures-${key}`}>
      <h2 id={`figures-${key}`}>{t(`figures.group.${key}`)}</h2>
      {key === 'people' && <Steps figures={figures} />}
      {key === 'tests' && <Gain figures={figures} />}
      <FigureTable figures={figures} of={indicators} caption={t(`figures.group.${key}`)} />
      <Definitions of={indicators.filter((each) => figureOf(figures, each))} />
    </section>
  ));
};
