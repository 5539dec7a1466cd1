import { ChoiceForm, CourseHtml } from '@campus/players';
import { playPath, type NodeTexts, type Standing, storyOf, type Script } from '@campus/scenario-engine';
import { Icon, Notice } from '@campus/ui';
import { useEffect, useRef } from 'react';
import { lazyPart, Page } from '@campus/web-shell';
import { AskRow } from '../../../shared/ask/ask-part.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import type { Attempt } from '../attempts.ts';
import { AfterConsequence, Changes, Consequence } from './consequence.tsx';
import { DecisionLog } from './decision-log.tsx';
import { GaugeList } from './gauges.tsx';
import type { Scenario } from '../scenario-data.ts';
import { ScenarioPlace } from '../scenario-place.tsx';
import { TimePressure } from './time-pressure.tsx';

const ListenStart = lazyPart(
  async () => (await import('../../../shared/listen/listen-start.tsx')).ListenStart,
);

/** Once the decision is made, what came of it has the focus; the situation stays above it. */
const useConsequenceFocus = (isAfter: boolean) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(isAfter);
  useEffect(() => {
    if (isAfter && !before.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView?.({ block: 'start' });
    }
    before.current = isAfter;
  }, [isAfter]);
  return heading;
};

/** What happens, and what earlier decisions add to it. */
const Situation = ({ node, standing }: { node: NodeTexts; standing: Standing }) => (
  <div className="scenario-situation">
    <CourseHtml html={node.html} />
    {standing.also.map((key) => (
      <CourseHtml key={key} html={node.also[key] ?? ''} />
    ))}
  </div>
);

interface Deciding {
  /** Seconds an officer would have, if they are shown. */
  seconds: number | null;
  onStopPressure: () => void;
  onDecide: (choice: string) => Promise<void>;
}

const Decision = ({
  node,
  standing,
  seconds,
  onStopPressure,
  onDecide,
}: Deciding & { node: NodeTexts; standing: Standing }) => {
  const t = useText();
  return (
    <>
      <section className="stack--tight">
        <h2 className="scenario-label">{t('scenario.gauges.now')}</h2>
        <GaugeList now={standing.gauges} />
      </section>
      {seconds !== null && <TimePressure seconds={seconds} onStop={onStopPressure} />}
      <ChoiceForm
        words={{
          decide: t('scenario.decide'),
          none: t('scenario.decide.none'),
          confirm: t('scenario.confirm'),
          confirming: t('scenario.confirming'),
        }}
        node={node}
        offered={standing.offered}
        onDecide={onDecide}
      />
    </>
  );
};

/**
 * One moment of the story: what happens, where things stand, what may be decided; then, in the same place, what
 * came of it.
 */
export const DecisionScreen = ({
  scenario,
  script,
  enrolmentId,
  attempt,
  step,
  isAgain,
  onNext,
  onLeave,
  ...deciding
}: Deciding & {
  scenario: Scenario;
  script: Script;
  enrolmentId: string;
  attempt: Attempt;
  /** How many decisions come before this moment. */
  step: number;
  /** Another attempt decided something here already. */
  isAgain: boolean;
  onNext: () => void;
  onLeave: () => void;
}) => {
  const t = useText();
  const { rules, texts } = script;
  const story = storyOf(script, attempt.path.slice(0, step + 1));
  const told = story[step] ?? null;
  const heading = useConsequenceFocus(told !== null);
  const standing = playPath(rules, attempt.path.slice(0, step));
  const node = standing && texts.nodes[standing.at];
  if (!standing || !node) return null;
  const isLast = playPath(rules, attempt.path.slice(0, step + 1))?.isEnded === true;
  const place = <ScenarioPlace title={scenario.title} lang={scenario.locale} onLeave={onLeave} />;
  const moment = (
    <p className="scenario-clock">
      <Icon name="clock" />
      <span>{t('scenario.moment', { number: standing.path.length + 1, clock: node.clock })}</span>
    </p>
  );
  return (
    <Page title={node.title} above={place} lead={moment}>
      <CourseText enrolmentId={enrolmentId} lang={scenario.locale} className="scenario">
        {isAgain && (
          <Notice>
            <p>{t('scenario.forked')}</p>
          </Notice>
        )}
        <Situation node={node} standing={standing} />
        {told && <Consequence told={told} heading={heading} />}
        <Changes told={told} />
        {told ? (
          <AfterConsequence told={told} isLast={isLast} onNext={onNext} />
        ) : (
          <Decision {...deciding} node={node} standing={standing} />
        )}
        <DecisionLog story={story.slice(0, step)} />
        <AskRow on={{ enrolmentId, activityId: scenario.activityId, quoted: node.title }} />
        <ListenStart key={told ? 'after' : 'before'} />
      </CourseText>
    </Page>
  );
};
