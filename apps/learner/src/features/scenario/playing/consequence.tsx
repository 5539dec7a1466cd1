import { CourseHtml, CourseLine } from '@campus/players';
import { gauges, type Told } from '@campus/scenario-engine';
import { Button } from '@campus/ui';
import type { Ref } from 'react';
import { useText } from '../../../shared/text.ts';
import { GaugeList } from './gauges.tsx';

/** What was decided and what came of it in the world. */
export const Consequence = ({ told, heading }: { told: Told; heading: Ref<HTMLHeadingElement> }) => {
  const t = useText();
  return (
    <>
      <div className="scenario-decided">
        <h2>{t('scenario.decided')}</h2>
        <p>
          <CourseLine html={told.choice.text} />
        </p>
      </div>
      <section className="stack">
        <h2 ref={heading} tabIndex={-1}>
          {t('scenario.consequence')}
        </h2>
        <CourseHtml html={told.choice.consequence} />
      </section>
    </>
  );
};

/**
 * The gauges that changed. A status element that exists before the decision, so that it is read out once,
 * after it.
 */
export const Changes = ({ told }: { told: Told | null }) => {
  const t = useText();
  const moved = told ? gauges.filter((gauge) => told.before[gauge] !== told.after[gauge]) : [];
  return (
    <div role="status" className="scenario-changes">
      {told && moved.length === 0 && <p>{t('scenario.changes.none')}</p>}
      {told && moved.length > 0 && <GaugeList now={told.after} before={told.before} only={moved} />}
    </div>
  );
};

/** The gauges that did not change, and the button to continue. */
export const AfterConsequence = ({
  told,
  isLast,
  onNext,
}: {
  told: Told;
  isLast: boolean;
  onNext: () => void;
}) => {
  const t = useText();
  const still = gauges.filter((gauge) => told.before[gauge] === told.after[gauge]);
  return (
    <>
      {still.length > 0 && <GaugeList now={told.after} before={told.before} only={still} />}
      <div className="scenario-go">
        <Button icon="next" iconAtEnd onClick={onNext}>
          {t(isLast ? 'scenario.toEnding' : 'scenario.next')}
        </Button>
      </div>
    </>
  );
};
