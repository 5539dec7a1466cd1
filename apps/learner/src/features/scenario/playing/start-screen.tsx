import type { Script } from '@campus/scenario-engine';
import type { Locale } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { Button, Checkbox, Notice } from '@campus/ui';
import { lazyPart, Page } from '@campus/web-shell';
import { ActivityPlace, NextActivity, OtherLanguageNotice } from '../../../shared/activity-view.tsx';
import { AskRow } from '../../../shared/ask/ask-part.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { ReadersLine } from '../../../shared/readers/readers-line.tsx';
import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { Attempt } from '../attempts.ts';
import { AttemptFacts, AttemptList } from '../attempt-list.tsx';
import { GaugeLegend } from './gauges.tsx';
import type { Scenario } from '../scenario-data.ts';
import { wordsAt } from '../words-at.ts';
import type { Pressure } from './use-pressure.ts';

const ListenStart = lazyPart(
  async () => (await import('../../../shared/listen/listen-start.tsx')).ListenStart,
);

/** The attempt to go on with, above everything else for those who come back. */
const Unfinished = ({
  script,
  scenario,
  attempt,
  isMine,
  onContinue,
  onStart,
}: {
  script: Script;
  scenario: Scenario;
  attempt: Attempt;
  isMine: boolean;
  onContinue: () => void;
  onStart: () => void;
}) => {
  const t = useText();
  const { title = '', clock = '' } = wordsAt(script, attempt.path) ?? {};
  return (
    <section className="scenario-open" aria-labelledby="scenario-open">
      <h2 id="scenario-open">{t('scenario.open')}</h2>
      <p lang={scenario.locale}>{t('scenario.place', { title, clock })}</p>
      <AttemptFacts attempt={attempt} isEnded={false} isMine={isMine} />
      {!isMine && <p className="soft small">{t('scenario.open.elsewhere')}</p>}
      <div className="row">
        <Button icon="next" iconAtEnd onClick={onContinue}>
          {t('scenario.continue', { number: attempt.path.length })}
        </Button>
        <Button kind="quiet" onClick={onStart}>
          {t('scenario.startAnew')}
        </Button>
      </div>
    </section>
  );
};

/** What it is about and what it measures. */
const Briefing = ({ script, locale }: { script: Script; locale: Locale }) => {
  const t = useText();
  const { rules, texts } = script;
  return (
    <>
      {texts.notice && (
        <Notice tone="warn" title={t('scenario.notice')}>
          <p lang={locale}>{texts.notice}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{t('scenario.briefing')}</h2>
        <CourseHtml html={texts.briefing} />
      </section>
      <section className="stack">
        <h2>{t('scenario.gauges')}</h2>
        <p>{t('scenario.gauges.lead')}</p>
        <GaugeLegend now={rules.gauges} />
      </section>
    </>
  );
};

/** How it is played, and the clock for those who want it. */
const How = ({
  script,
  pressure,
  enrolmentId,
}: {
  script: Script;
  pressure: Pressure;
  enrolmentId: string;
}) => {
  const t = useText();
  const hasSeconds = Object.values(script.rules.nodes).some(({ seconds }) => seconds !== null);
  return (
    <section className="stack">
      <h2>{t('scenario.how')}</h2>
      <p>{t('scenario.how.path')}</p>
      <p>{t('scenario.how.save')}</p>
      <p>
        <ReadersLine id="scenario.how.readers" enrolmentId={enrolmentId} />
      </p>
      {hasSeconds && (
        <Checkbox
          label={t('scenario.pressure')}
          note={t('scenario.pressure.note')}
          checked={pressure.isOn}
          onChange={(event) => pressure.choose(event.target.checked)}
        />
      )}
    </section>
  );
};

/** The way into the story; in second place where a debrief waits to be read. */
const Begin = ({
  isFirst,
  isSecond,
  onStart,
}: {
  isFirst: boolean;
  isSecond: boolean;
  onStart: () => void;
}) => {
  const t = useText();
  return (
    <Button kind={isSecond ? 'quiet' : 'primary'} icon="next" iconAtEnd onClick={onStart}>
      {t(isFirst ? 'scenario.start' : 'scenario.startAnew')}
    </Button>
  );
};

/** What is left to do: to go on with an attempt, or to read what came of one that has ended. */
const standingIn = (scenario: Scenario, script: Script, attempts: readonly Attempt[]) => {
  const ended = (wanted: boolean) => attempts.find(({ path }) => wordsAt(script, path)?.isEnded === wanted);
  const open = ended(false);
  const isDone = scenario.state === 'COMPLETED' || attempts.some(({ isDebriefRead }) => isDebriefRead);
  return { open, isDone, unread: open || isDone ? undefined : ended(true) };
};

const Beside = ({ enrolmentId, scenario }: { enrolmentId: string; scenario: Scenario }) => (
  <>
    <AskRow on={{ enrolmentId, activityId: scenario.activityId, quoted: scenario.title }} />
    <ListenStart />
  </>
);

/** Before the story: what it is about, how it works, where the gauges stand, and every attempt so far. */
export const StartScreen = ({
  scenario,
  script,
  enrolmentId,
  attempts,
  isMine,
  pressure,
  onStart,
  onContinue,
}: {
  scenario: Scenario;
  script: Script;
  enrolmentId: string;
  /** In display order, the newest first. */
  attempts: readonly Attempt[];
  isMine: (attempt: Attempt) => boolean;
  pressure: Pressure;
  onStart: () => void;
  onContinue: (attempt: Attempt) => void;
}) => {
  const t = useText();
  const time = useDuration()(scenario.minutes);
  const shared = { scenario, script };
  const { open, unread, isDone } = standingIn(scenario, script, attempts);
  const list = (
    <AttemptList
      script={script}
      attempts={attempts.filter((each) => each !== open)}
      isMine={isMine}
      toRead={unread ?? null}
      onOpen={onContinue}
    />
  );
  return (
    <Page
      title={scenario.title}
      lead={<p>{t('scenario.facts', { time })}</p>}
      above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={scenario.moduleTitle} />}
    >
      <CourseText enrolmentId={enrolmentId} lang={scenario.locale} className="scenario">
        {scenario.askedLocale && <OtherLanguageNotice language={scenario.locale} />}
        {open && (
          <Unfinished
            {...shared}
            attempt={open}
            isMine={isMine(open)}
            onContinue={() => onContinue(open)}
            onStart={onStart}
          />
        )}
        {unread && list}
        <Briefing script={script} locale={scenario.locale} />
        <How script={script} pressure={pressure} enrolmentId={enrolmentId} />
        {!open && <Begin isFirst={attempts.length === 0} isSecond={unread !== undefined} onStart={onStart} />}
        {!unread && list}
        {isDone && <NextActivity enrolmentId={enrolmentId} next={scenario.next} />}
        <Beside enrolmentId={enrolmentId} scenario={scenario} />
      </CourseText>
    </Page>
  );
};
