import { CourseHtml, CourseLine } from '@campus/players';
import { readingsOf, type Reading, type Script, type Standing, type Told } from '@campus/scenario-engine';
import { Button, Notice } from '@campus/ui';
import { useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';
import { CourseText } from './course-text.tsx';
import { GaugeList } from './gauges.tsx';
import { NextActivity } from './next-activity.tsx';
import { Page } from './page.tsx';
import { useRun } from './run-context.tsx';
import { turnTo } from './turn-to.ts';
import type { Playing } from './scenario-screen.tsx';

/** The decisions told under a guideline: each under the first it names. */
const decisionsUnder = ({ guideline, comments }: Reading): Told[] =>
  comments.flatMap(({ told, under }) => (under === guideline ? [told] : []));

const Debrief = ({ script, story }: { script: Script; story: readonly Told[] }) => {
  const t = useText();
  const { debrief } = script.texts;
  return (
    <section className="stack">
      <h2>{t('scenario.debrief')}</h2>
      {readingsOf(script, story).map((reading) => (
        <section key={reading.guideline} className="scenario-reading">
          <h3>{`${reading.guideline}. ${debrief.titles[reading.guideline] ?? ''}`}</h3>
          <CourseHtml html={debrief.guidelines[reading.guideline] ?? ''} />
          {decisionsUnder(reading).length > 0 && (
            <ul className="scenario-log plain-list">
              {decisionsUnder(reading).map(({ number, node, choice }) => (
                <li key={number}>
                  <p className="scenario-log__place">{`${node.clock} · ${node.title}`}</p>
                  <p>
                    <b>
                      <CourseLine html={choice.text} />
                    </b>
                  </p>
                  <CourseHtml html={choice.advice} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  );
};

const Path = ({ story, onAgain }: { story: readonly Told[]; onAgain: (steps: number) => void }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('scenario.path')}</h2>
      <ol className="scenario-log plain-list">
        {story.map(({ number, node, choice, before, after }) => (
          <li key={number}>
            <span className="scenario-log__place">{`${node.clock} · ${node.title}`}</span>
            <CourseLine html={choice.text} />
            <GaugeList now={after} before={before} />
            <Button
              kind="bare"
              icon="back"
              className="no-print"
              aria-label={t('scenario.againAt', { title: node.title })}
              onClick={() => onAgain(number - 1)}
            >
              {t('scenario.again')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The way to finish the reading; pressed, it gives way to the word that it is finished, and hands on the focus. */
const Reading = ({ isRead, onRead }: { isRead: boolean; onRead: () => void }) => {
  const t = useText();
  const wasRead = useRef(isRead);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isRead && !wasRead.current) turnTo(done.current);
    wasRead.current = isRead;
  }, [isRead]);
  if (isRead)
    return (
      <div ref={done} tabIndex={-1}>
        <Notice tone="done" title={t('scenario.done')} />
      </div>
    );
  return (
    <div className="scenario-go no-print">
      <Button icon="check" onClick={onRead}>
        {t('scenario.read')}
      </Button>
    </div>
  );
};

/** How the story ended, and the reading of it: guideline by guideline, decision by decision, and the real case. */
export const EndingScreen = ({
  scenario,
  script,
  terms,
  at,
  standing,
  story,
}: Playing & { standing: Standing; story: readonly Told[] }) => {
  const t = useText();
  const run = useRun();
  const ending = script.endings[standing.at];
  const { isRead } = run.work(at, 'scenario');
  if (!ending) return null;
  return (
    <Page title={ending.title} above={<p className="soft small">{script.title}</p>}>
      <CourseText terms={terms} className="scenario scenario--ending">
        <CourseHtml html={ending.html} />
        <section className="stack">
          <h2>{t('scenario.ending')}</h2>
          <GaugeList now={standing.gauges} before={scenario.rules.gauges} />
        </section>
        <Debrief script={{ rules: scenario.rules, texts: script }} story={story} />
        <Path story={story} onAgain={(steps) => run.decideAgain(at, steps)} />
        <section className="stack">
          <h2>{t('scenario.case')}</h2>
          <CourseHtml html={script.debrief.html} />
          <CourseHtml html={script.debrief.sources} />
        </section>
        <Reading isRead={isRead} onRead={() => run.readDebrief(at)} />
        <div className="row no-print">
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('lesson.print')}
          </Button>
          <Button kind="quiet" onClick={() => run.beginScenario(at)}>
            {t('scenario.startAnew')}
          </Button>
        </div>
        {isRead && <NextActivity at={at} />}
      </CourseText>
    </Page>
  );
};
