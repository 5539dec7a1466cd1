import type { Told } from '@campus/scenario-engine';
import { CourseHtml, CourseLine } from '@campus/players';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { movesOf, weighedMost } from '../weighed.ts';

/** What a decision cost and gained, in one line. */
const Cost = ({ told }: { told: Told }) => {
  const t = useText();
  const formats = useFormats();
  const moves = movesOf(told);
  const named = (wanted: (by: number) => boolean) =>
    moves
      .filter(({ by }) => wanted(by))
      .map(({ gauge, by }) =>
        t('scenario.weighed.move', { gauge: t(`scenario.gauge.${gauge}`), change: Math.abs(by) }),
      );
  const [lost, gained] = [named((by) => by < 0), named((by) => by > 0)];
  if (moves.length === 0) return <p className="soft small">{t('scenario.changes.none')}</p>;
  return (
    <ul className="scenario-cost small numbers">
      {lost.length > 0 && (
        <li className="scenario-cost__lost">{t('scenario.weighed.cost', { list: formats.list(lost) })}</li>
      )}
      {gained.length > 0 && (
        <li className="scenario-cost__gained">
          {t('scenario.weighed.gain', { list: formats.list(gained) })}
        </li>
      )}
    </ul>
  );
};

/** Three things first: the decisions that weighed most, each beside what it cost, with what to take from it. */
export const WeighedDecisions = ({ story }: { story: readonly Told[] }) => {
  const t = useText();
  const weighed = weighedMost(story);
  return (
    <section className="stack" aria-labelledby="scenario-weighed">
      <h2 id="scenario-weighed">{t('scenario.weighed', { count: weighed.length })}</h2>
      <ol className="scenario-weighed plain-list">
        {weighed.map((told) => (
          <li key={told.number}>
            <p className="scenario-log__place">
              {t('scenario.path.step', {
                number: told.number,
                place: t('scenario.place', { title: told.node.title, clock: told.node.clock }),
              })}
            </p>
            <p>
              <b>
                <CourseLine html={told.choice.text} />
              </b>
            </p>
            <Cost told={told} />
            <CourseHtml html={told.choice.advice} />
          </li>
        ))}
      </ol>
    </section>
  );
};
