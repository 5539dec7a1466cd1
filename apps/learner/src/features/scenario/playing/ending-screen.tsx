import { CourseHtml } from '@campus/players';
import { playPath, readingsOf, storyOf, type Script, type Told } from '@campus/scenario-engine';
import { Button, Disclosure, Notice } from '@campus/ui';
import { lazyPart, Page, useSaveState } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { NextActivity } from '../../../shared/activity-view.tsx';
import { AskActions } from '../../../shared/ask/ask-part.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import type { Attempt } from '../attempts.ts';
import { Debrief, RealCase } from './debrief.tsx';
import { GaugeList } from './gauges.tsx';
import { PathTable } from './path-table.tsx';
import { WeighedDecisions } from './weighed-decisions.tsx';
import type { Scenario } from '../scenario-data.ts';
import { ScenarioPlace } from '../scenario-place.tsx';

const ListenStart = lazyPart(
  async () => (await import('../../../shared/listen/listen-start.tsx')).ListenStart,
);

const PlaceNotes = lazyPart(
  async () => (await import('../../../shared/notes/place-notes.tsx')).PlaceNotes,
  'questions',
);

/** The one required thing: to say that the debrief was read; then, what that completed. */
const Reading = ({
  attempt,
  onRead,
  refetch,
}: {
  attempt: Attempt;
  onRead: () => Promise<void>;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const { waiting } = useSaveState();
  const box = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isJustRead, setJustRead] = useState(false);
  useEffect(() => {
    if (isJustRead) box.current?.focus();
  }, [isJustRead]);
  // The server then tells what the simulation opens.
  useEffect(() => {
    if (isJustRead && waiting === 0) void refetch();
  }, [isJustRead, waiting, refetch]);

  const read = () => {
    setBusy(true);
    void onRead().then(
      () => setJustRead(true),
      () => setBusy(false),
    );
  };
  if (!attempt.isDebriefRead)
    return (
      <div className="scenario-go no-print">
        <Button icon="check" isBusy={isBusy} onClick={read}>
          {t('scenario.read')}
        </Button>
      </div>
    );
  return (
    <div ref={box} tabIndex={-1} className="no-print">
      <Notice tone="done" title={t('scenario.done')}>
        <p>{t(attempt.isWaiting ? 'scenario.done.waiting' : 'scenario.done.text')}</p>
      </Notice>
    </div>
  );
};

/** All there is to read beyond the three things: the whole path, guideline by guideline, and the real case. */
const Folded = ({
  script,
  story,
  onAgain,
}: {
  script: Script;
  story: readonly Told[];
  onAgain: (steps: number) => void;
}) => {
  const t = useText();
  const { rules, texts } = script;
  return (
    <div>
      <Disclosure summary={<h2 id="scenario-path">{t('scenario.path.all', { count: story.length })}</h2>}>
        <PathTable start={rules.gauges} story={story} onAgain={onAgain} />
      </Disclosure>
      <Disclosure summary={<h2>{t('scenario.debrief')}</h2>}>
        <Debrief texts={texts} readings={readingsOf(script, story)} />
      </Disclosure>
      <Disclosure summary={<h2>{t('scenario.case')}</h2>}>
        <RealCase texts={texts} />
      </Disclosure>
    </div>
  );
};

/**
 * How the story ended, and the reading of it: three things first; then, folded, the whole path, guideline by guideline,
 * and the real case; at the end of all that, whether unfolded or not, what completes the simulation.
 */
export const EndingScreen = ({
  scenario,
  script,
  enrolmentId,
  attempt,
  onAgain,
  onStartAnew,
  onLeave,
  ...reading
}: {
  scenario: Scenario;
  script: Script;
  enrolmentId: string;
  attempt: Attempt;
  onAgain: (steps: number) => void;
  onStartAnew: () => void;
  onLeave: () => void;
  onRead: () => Promise<void>;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const { rules, texts } = script;
  const standing = playPath(rules, attempt.path);
  const ending = standing && texts.endings[standing.at];
  if (!standing || !ending) return null;
  const story = storyOf(script, attempt.path);
  return (
    <Page
      title={ending.title}
      above={<ScenarioPlace title={scenario.title} lang={scenario.locale} onLeave={onLeave} />}
    >
      <CourseText enrolmentId={enrolmentId} lang={scenario.locale} className="scenario scenario--ending">
        <p className="print-only">{scenario.title}</p>
        <CourseHtml html={ending.html} />
        <section className="stack">
          <h2>{t('scenario.ending.gauges')}</h2>
          <p className="soft">{t('scenario.ending.since')}</p>
          <GaugeList now={standing.gauges} before={rules.gauges} />
        </section>
        <WeighedDecisions story={story} />
        <Folded script={script} story={story} onAgain={onAgain} />
        <Reading {...reading} attempt={attempt} />
        <div className="row no-print">
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('scenario.print')}
          </Button>
          <Button kind="quiet" onClick={onStartAnew}>
            {t('scenario.startAnew')}
          </Button>
          <AskActions on={{ enrolmentId, activityId: scenario.activityId, quoted: ending.title }} />
        </div>
        <PlaceNotes about="debrief" enrolmentId={enrolmentId} activityId={scenario.activityId} />
        {attempt.isDebriefRead && <NextActivity enrolmentId={enrolmentId} next={scenario.next} />}
        <ListenStart />
      </CourseText>
    </Page>
  );
};
