import { gauges, type Gauge, type Gauges } from '@campus/scenario-engine';
import { classes } from '@campus/ui';
import { Rich, useText, type MessageId } from '../../../shared/text.ts';

const messageFor = (change: number | null): MessageId => {
  if (change === null) return 'scenario.gauge.now';
  if (change === 0) return 'scenario.gauge.same';
  return change > 0 ? 'scenario.gauge.up' : 'scenario.gauge.down';
};

const tags = { b: (words: string) => <b className="numbers">{words}</b> };

/** One gauge as a sentence, with a bar for the eye. `change` is null where nothing is compared. */
const GaugeLine = ({ gauge, value, change }: { gauge: Gauge; value: number; change: number | null }) => {
  const t = useText();
  const isMoved = change !== null && change !== 0;
  return (
    <li className={classes('gauge', isMoved && (change > 0 ? 'gauge--up' : 'gauge--down'))}>
      <span className="gauge__words">
        <Rich
          id={messageFor(change)}
          values={{ gauge: t(`scenario.gauge.${gauge}`), value, change: Math.abs(change ?? 0) }}
          tags={tags}
        />
      </span>
      <progress className="gauge__bar" value={value} max={100} aria-hidden="true" />
    </li>
  );
};

/** Gauges in their order, each in words and numbers; with `before`, what moved since, one a line. */
export const GaugeList = ({
  now,
  before = null,
  only = gauges,
}: {
  now: Gauges;
  before?: Gauges | null;
  only?: readonly Gauge[];
}) => (
  <ul className={classes('gauges', before && 'gauges--moved', 'plain-list')}>
    {only.map((gauge) => (
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
          <dt>
            <Rich
              id="scenario.gauge.now"
              values={{ gauge: t(`scenario.gauge.${gauge}`), value: now[gauge] }}
              tags={tags}
            />
          </dt>
          <dd>{t(`scenario.gauge.${gauge}.means`)}</dd>
          <progress className="gauge__bar" value={now[gauge]} max={100} aria-hidden="true" />
        </div>
      ))}
    </dl>
  );
};
