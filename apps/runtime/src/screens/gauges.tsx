import { gauges, type Gauge, type Gauges } from '@campus/scenario-engine';
import { classes } from '@campus/ui';
import { useText } from '../text/text.ts';

const GaugeLine = ({ gauge, value, change }: { gauge: Gauge; value: number; change: number | null }) => {
  const t = useText();
  const values = { gauge: t(`scenario.gauge.${gauge}`), value, change: Math.abs(change ?? 0) };
  const id =
    change === null
      ? 'scenario.gauge.now'
      : change > 0
        ? 'scenario.gauge.up'
        : change < 0
          ? 'scenario.gauge.down'
          : 'scenario.gauge.same';
  const direction = change === null || change === 0 ? '' : change > 0 ? 'gauge--up' : 'gauge--down';
  return (
    <li className={classes('gauge', direction)}>
      <span className="gauge__words numbers">{t(id, values)}</span>
      <progress className="gauge__bar" value={value} max={100} aria-hidden="true" />
    </li>
  );
};

/** Gauges in their order, each in words and numbers; with `before`, what moved since. */
export const GaugeList = ({ now, before = null }: { now: Gauges; before?: Gauges | null }) => (
  <ul className={classes('gauges', before && 'gauges--moved', 'plain-list')}>
    {gauges.map((gauge) => (
      <GaugeLine key={gauge} gauge={gauge} value={now[gauge]} change={before && now[gauge] - before[gauge]} />
    ))}
  </ul>
);

/** The gauges before the story begins, each with its meaning. */
export const GaugeLegend = ({ now }: { now: Gauges }) => {
  const t = useText();
  return (
    <dl className="gauge-legend">
      {gauges.map((gauge) => (
        <div key={gauge}>
          <dt>{t('scenario.gauge.now', { gauge: t(`scenario.gauge.${gauge}`), value: now[gauge] })}</dt>
          <dd>{t(`scenario.gauge.${gauge}.means`)}</dd>
          <progress className="gauge__bar" value={now[gauge]} max={100} aria-hidden="true" />
        </div>
      ))}
    </dl>
  );
};
