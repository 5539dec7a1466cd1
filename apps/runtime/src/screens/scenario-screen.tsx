import type { ExportScenario, ExportTexts } from '@campus/export-format';
import { ChoiceForm, CourseHtml, CourseLine, wordsOf } from '@campus/players';
import { playPath, storyOf, type ScenarioTexts, type Standing, type Told } from '@campus/scenario-engine';
import { Button, Disclosure, Icon, Notice } from '@campus/ui';
import { useEffect, useRef, useState } from 'react';
import { pathOf } from '../play/path-of.ts';
import { useText } from '../text/text.ts';
import { CourseText } from './course-text.tsx';
import { EndingScreen } from './ending-screen.tsx';
import { GaugeLegend, GaugeList } from './gauges.tsx';
import { Page } from './page.tsx';
import { useRun } from './run-context.tsx';
import { turnTo } from './turn-to.ts';

export interface Playing {
  scenario: ExportScenario;
  script: ScenarioTexts;
  terms: ExportTexts['terms'];
  at: number;
}

const StartScreen = ({ scenario, script, terms, at }: Playing) => {
  const t = useText();
  const run = useRun();
  return (
    <Page title={script.title}>
      <CourseText terms={terms} className="scenario">
        {script.notice && (
          <Notice tone="warn" title={t('scenario.notice')}>
            <p>{script.notice}</p>
          </Notice>
        )}
        <section className="stack">
          <h2>{t('scenario.briefing')}</h2>
          <CourseHtml html={script.briefing} />
        </section>
        <section className="stack">
          <h2>{t('scenario.gauges')}</h2>
          <p>{t('scenario.gauges.lead')}</p>
          <GaugeLegend now={scenario.rules.gauges} />
        </section>
        <p>{t('scenario.how')}</p>
        <Button icon="next" iconAtEnd onClick={() => run.beginScenario(at)}>
          {t('scenario.start')}
        </Button>
      </CourseText>
    </Page>
  );
};

/** The decisions so far. */
export const DecisionLog = ({ story }: { story: readonly Told[] }) => {
  const t = useText();
  if (story.length === 0) return null;
  return (
    <Disclosure summary={t('scenario.log', { count: story.length })}>
      <ol className="scenario-log plain-list">
        {story.map((told) => (
          <li key={told.number}>
            <span className="scenario-log__place">{`${told.node.clock} · ${told.node.title}`}</span>
            <CourseLine html={told.choice.text} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
};

const Consequence = ({ told, onNext }: { told: Told; onNext: () => void }) => {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => turnTo(heading.current), []);
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
      <GaugeList now={told.after} before={told.before} />
      <div className="scenario-go">
        <Button icon="next" iconAtEnd onClick={onNext}>
          {t('scenario.next')}
        </Button>
      </div>
    </>
  );
};

interface Deciding extends Playing {
  standing: Standing;
  story: readonly Told[];
}

/** One moment: what happens, where things stand, what may be decided; then, in the same place, what came of it. */
const DecisionScreen = ({
  scenario,
  script,
  terms,
  at,
  standing,
  story,
  told,
  onDecide,
  onNext,
}: Deciding & {
  told: Told | null;
  onDecide: (choice: string) => void;
  onNext: () => void;
}) => {
  const t = useText();
  const node = script.nodes[standing.at];
  if (!node) return null;
  const moment = (
    <p className="scenario-clock">
      <Icon name="clock" />
      <span>{t('scenario.moment', { number: standing.path.length + 1, clock: node.clock })}</span>
    </p>
  );
  return (
    <Page title={node.title} lead={moment} above={<p className="soft small">{script.title}</p>}>
      <CourseText terms={terms} className="scenario">
        <div className="scenario-situation">
          <CourseHtml html={node.html} />
          {standing.also.map((key) => (
            <CourseHtml key={key} html={node.also[key] ?? ''} />
          ))}
        </div>
        {told ? (
          <Consequence told={told} onNext={onNext} />
        ) : (
          <>
            <section className="stack--tight">
              <h2 className="scenario-label">{t('scenario.gauges.now')}</h2>
              <GaugeList now={standing.gauges} />
            </section>
            <ChoiceForm
              key={`${at}/${scenario.id}`}
              words={{
                decide: t('scenario.decide'),
                none: t('scenario.decide.none'),
                confirm: t('scenario.confirm'),
                confirming: t('scenario.confirm'),
              }}
              node={node}
              offered={standing.offered}
              onDecide={(choice) => Promise.resolve(onDecide(choice))}
            />
          </>
        )}
        <DecisionLog story={story.slice(0, standing.path.length)} />
      </CourseText>
    </Page>
  );
};

/** A simulation: the briefing, moment after moment, the ending and its reading. */
export const ScenarioScreen = (playing: Playing) => {
  const run = useRun();
  const { scenario, script, at } = playing;
  const work = run.work(at, 'scenario');
  // After a decision its consequence stays on screen until the learner continues; a reload continues.
  const [isTelling, setTelling] = useState(false);
  if (!work.hasBegun) return <StartScreen {...playing} />;
  const path = pathOf(scenario.rules, work.path) ?? [];
  const standing = playPath(scenario.rules, isTelling ? path.slice(0, -1) : path);
  const story = storyOf({ rules: scenario.rules, texts: script }, path);
  if (!standing) return <StartScreen {...playing} />;
  const decide = (choice: string) => {
    const choices = scenario.rules.nodes[standing.at]?.choices ?? [];
    const place = choices.findIndex(({ key }) => key === choice);
    const next = playPath(scenario.rules, [...path, { node: standing.at, choice }]);
    if (place < 0 || !next) return;
    const words = script.nodes[standing.at];
    run.decide(at, place, next.isEnded, {
      attempt: scenario.key,
      id: `s-${scenario.key}-${standing.at}-${work.endings + 1}-${path.length + 1}`,
      type: 'choice',
      response: [place],
      description: words ? `${words.title}: ${wordsOf(words.choices[choice]?.text ?? '')}` : standing.at,
      share: null,
      weight: 1,
      objective: null,
      seconds: null,
    });
    setTelling(true);
  };
  if (standing.isEnded) return <EndingScreen {...playing} standing={standing} story={story} />;
  return (
    <DecisionScreen
      key={standing.at}
      {...playing}
      standing={standing}
      story={story}
      told={isTelling ? (story.at(-1) ?? null) : null}
      onDecide={decide}
      onNext={() => setTelling(false)}
    />
  );
};
