import { CourseLine } from '@campus/players';
import { gauges, type Gauges, type Told } from '@campus/scenario-engine';
import { Button } from '@campus/ui';
import { useText } from '../../../shared/text.ts';

const useCellWords = () => {
  const t = useText();
  return (value: number, change: number) => {
    if (change === 0) return String(value);
    const id = change > 0 ? 'scenario.path.up' : 'scenario.path.down';
    return t(id, { value, change: Math.abs(change) });
  };
};

/** The cells of the five gauges; in narrow windows each shows its name. */
const GaugeCells = ({ now, before }: { now: Gauges; before: Gauges }) => {
  const t = useText();
  const words = useCellWords();
  return gauges.map((gauge) => (
    <td key={gauge} role="cell" className="numbers" data-label={t(`scenario.gauge.${gauge}`)}>
      {words(now[gauge], now[gauge] - before[gauge])}
    </td>
  ));
};

const Row = ({ told, onAgain }: { told: Told; onAgain: () => void }) => {
  const t = useText();
  const { number, node, choice } = told;
  const place = t('scenario.place', { title: node.title, clock: node.clock });
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span className="scenario-log__place">{t('scenario.path.step', { number, place })}</span>
        <CourseLine html={choice.text} />
        <Button
          kind="bare"
          icon="back"
          className="no-print"
          aria-label={t('scenario.path.againAt', { title: node.title })}
          onClick={onAgain}
        >
          {t('scenario.path.again')}
        </Button>
      </th>
      <GaugeCells now={told.after} before={told.before} />
    </tr>
  );
};

/**
 * The decisions with the gauges after each. On narrow windows its rows become blocks; the roles keep it a table
 * for those who listen.
 */
export const PathTable = ({
  start,
  story,
  onAgain,
}: {
  start: Gauges;
  story: readonly Told[];
  /** Decides again after so many decisions. */
  onAgain: (steps: number) => void;
}) => {
  const t = useText();
  return (
    <div className="stack">
      <p className="soft">{t('scenario.path.lead')}</p>
      <table className="scenario-path" role="table" aria-labelledby="scenario-path">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('scenario.path.decision')}
            </th>
            {gauges.map((gauge) => (
              <th key={gauge} role="columnheader" scope="col">
                {t(`scenario.gauge.${gauge}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {t('scenario.path.start')}
            </th>
            <GaugeCells now={start} before={start} />
          </tr>
          {story.map((told) => (
            <Row key={told.number} told={told} onAgain={() => onAgain(told.number - 1)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
