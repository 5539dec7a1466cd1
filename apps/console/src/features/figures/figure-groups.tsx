import './figures.css';
import { Disclosure, EmptyState, Facts } from '@campus/ui';
import { useFormats, usePerson } from '@campus/web-shell';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { figureOf, groups, isCount, type Figures, type GroupKey, type Indicator } from './figures-data.ts';
import { Definitions, FigureTable } from './figure-table.tsx';
import { useFigureWords } from './figures-words.ts';
import { BarChart, PairChart } from './lazy-charts.tsx';
import { whatThereIs, type GroupThere } from './what-there-is.ts';

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

/** What would stand in a group and has no data, in a line. */
const Untold = ({ untold, uncollected }: Pick<GroupThere, 'untold' | 'uncollected'>) => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  const listed = (some: readonly Indicator[]) => formats.list(some.map((each) => words.name(each)));
  return (
    <>
      {untold.length > 0 && (
        <p className="figures__note">{t('figures.untold', { figures: listed(untold) })}</p>
      )}
      {uncollected.length > 0 && (
        <p className="figures__note">{t('figures.uncollected', { figures: listed(uncollected) })}</p>
      )}
    </>
  );
};

/** What is not there yet, and what makes it appear. */
const Missing = ({ missing, isOpen }: { missing: readonly GroupKey[]; isOpen: boolean }) => {
  const t = useText();
  if (missing.length === 0) return null;
  return (
    <Disclosure summary={t('figures.missing', { count: missing.length })} isOpen={isOpen}>
      <Facts
        facts={missing.map((key) => ({
          label: t(`figures.group.${key}`),
          value: t(`figures.missing.${key}`),
        }))}
      />
    </Disclosure>
  );
};

/** The groups that have something: a drawing, the table with the same numbers, what they count. */
export const FigureGroups = ({ figures }: { figures: Figures }) => {
  const t = useText();
  // What makes figures appear is said to those who can do it.
  const canAct = isCoordinator(usePerson());
  const { there, missing } = whatThereIs(figures);
  return (
    <>
      {there.length === 0 && (
        <EmptyState title={t('figures.nothing')}>
          <p>{t(canAct ? 'figures.nothing.text' : 'figures.nothing.read')}</p>
        </EmptyState>
      )}
      {there.map(({ key, told, untold, uncollected }) => (
        <section key={key} className="stack" aria-labelledby={`figures-${key}`}>
          <h2 id={`figures-${key}`}>{t(`figures.group.${key}`)}</h2>
          {key === 'people' && <Steps figures={figures} />}
          {key === 'tests' && <Gain figures={figures} />}
          <FigureTable figures={figures} of={told} caption={t(`figures.group.${key}`)} />
          <Untold untold={untold} uncollected={uncollected} />
          <Definitions of={[...told, ...untold, ...uncollected]} />
        </section>
      ))}
      {canAct && <Missing missing={missing} isOpen={there.length === 0} />}
    </>
  );
};
