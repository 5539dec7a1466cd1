import { Button, Dialog, Notice } from '@campus/ui';
import { Page, TroubleNotice, useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { ActivityPlace, NextActivity } from '../../shared/activity-view.tsx';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { useText } from '../../shared/text.ts';
import { ScormContents } from './player/scorm-contents.tsx';
import type { CourseNews, TimeNews } from '@campus/scorm-player';
import { ScormAttempts } from './scorm-attempts.tsx';
import { TimeNotice } from './player/scorm-time.tsx';
import { canOpen, withStandings, type ScormActivity } from './scorm-data.ts';
import { onward, type LaunchTrouble, type LaunchRequest } from './use-launch.ts';

const TroubleOfLaunch = ({ trouble, onRetry }: { trouble: LaunchTrouble; onRetry: () => void }) => {
  const t = useText();
  if (trouble !== 'UNSENT') return <TroubleNotice trouble={trouble} onRetry={onRetry} />;
  return (
    <Notice tone="warn" icon="device" title={t('scorm.unsent.title')} isLive>
      <p>{t('scorm.unsent.text')}</p>
      <Button kind="quiet" onClick={onRetry}>
        {t('scorm.retry')}
      </Button>
    </Notice>
  );
};

const Restart = ({ onRestart }: { onRestart: () => void }) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind="bare" data-testid="scorm-restart" onClick={() => setAsked(true)}>
        {t('scorm.restart')}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t('scorm.restart.title')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t('scorm.restart.no')}
            </Button>
            <Button
              onClick={() => {
                setAsked(false);
                onRestart();
              }}
            >
              {t('scorm.restart')}
            </Button>
          </>
        }
      >
        <p>{t('scorm.restart.text')}</p>
      </Dialog>
    </>
  );
};

/** The last attempt ended before the activity was completed: the next one continues it. */
const goesOnAnew = ({ opensAs, state, attempts }: ScormActivity) =>
  opensAs === 'NEW' && state === 'STARTED' && attempts[0]?.status === 'FINISHED';

/** The label of the main button: what it does, and the state of the activity. */
const startWords = (activity: ScormActivity) => {
  const { opensAs, state, attempts } = activity;
  if (opensAs === 'REVIEW') return 'scorm.review';
  if (goesOnAnew(activity)) return 'scorm.goOn';
  if (opensAs === 'NEW') return attempts.length > 0 ? 'scorm.startAgain' : 'scorm.start';
  return state === 'COMPLETED' ? 'scorm.openAgain' : state === 'STARTED' ? 'scorm.continue' : 'scorm.start';
};

const Standing = ({ activity }: { activity: ScormActivity }) => {
  const t = useText();
  const formats = useFormats();
  const { maxAttempts, attemptsLeft, grading } = activity;
  return (
    <ul className="plain-list soft">
      <li>{t('scorm.state', { state: t(`activity.state.${activity.state}`) })}</li>
      {activity.score !== null && <li>{t('scorm.score', { score: formats.percent(activity.score) })}</li>}
      {activity.minutes > 0 && <li>{t('activity.minutes', { minutes: activity.minutes })}</li>}
      {maxAttempts !== null && (
        <li>{t('scorm.rules', { max: maxAttempts, left: attemptsLeft ?? 0, counts: grading })}</li>
      )}
    </ul>
  );
};

const Start = ({ activity, isOpening, onOpen }: Pick<OverviewProps, 'activity' | 'isOpening' | 'onOpen'>) => {
  const t = useText();
  const { mayPlay, opensAs, mayStartNew, mayReview } = activity;
  const isAnew = goesOnAnew(activity);
  if (!mayPlay || opensAs === 'NONE') {
    return (
      <Notice icon="lock">
        <p>{t(mayPlay ? 'scorm.noAttempts' : 'scorm.closed')}</p>
      </Notice>
    );
  }
  const isReview = opensAs === 'REVIEW';
  return (
    <>
      <div className="row">
        <Button
          icon="next"
          iconAtEnd
          data-testid="scorm-start"
          isBusy={isOpening}
          onClick={() => onOpen({ ...onward, isReview })}
        >
          {t(isOpening ? 'scorm.opening' : startWords(activity))}
        </Button>
        {mayStartNew && opensAs !== 'NEW' && activity.attempts.length > 0 && (
          <Restart onRestart={() => onOpen({ ...onward, isNewAttempt: true })} />
        )}
        {opensAs === 'NEW' && mayReview && (
          <Button
            kind="bare"
            data-testid="scorm-review"
            onClick={() => onOpen({ ...onward, isReview: true })}
          >
            {t('scorm.review')}
          </Button>
        )}
      </div>
      {isAnew && <p className="soft small">{t('scorm.goOn.text')}</p>}
      {isReview && <p className="soft small">{t('scorm.review.text')}</p>}
    </>
  );
};

/** What the package will want and not get, told before it is opened. */
const Needs = ({ requires }: Pick<ScormActivity, 'requires'>) => {
  const t = useText();
  const formats = useFormats();
  const { popUps, hosts } = requires;
  if (!popUps && hosts.length === 0) return null;
  return (
    <Notice icon="info">
      {popUps && <p>{t('scorm.needs.popUps')}</p>}
      {hosts.length > 0 && <p>{t('scorm.needs.hosts', { hosts: formats.list(hosts) })}</p>}
    </Notice>
  );
};

interface OverviewProps {
  activity: ScormActivity;
  enrolmentId: string;
  isOpening: boolean;
  trouble: LaunchTrouble | null;
  lastRequest: LaunchRequest;
  /** As a sequenced course was when it was left here. */
  course: CourseNews | null;
  /** Its time was used up when it was left. */
  time: TimeNews | null;
  onOpen: (request: LaunchRequest) => void;
}

/** A SCORM activity before it plays: how far it is, its parts, and the button that opens it. */
export const ScormOverview = ({
  activity,
  enrolmentId,
  isOpening,
  trouble,
  lastRequest,
  course,
  time,
  onOpen,
}: OverviewProps) => {
  const t = useText();
  const { items, mayPlay, state, opensAs, attempts } = activity;
  const isOff = !mayPlay || isOpening || opensAs === 'NONE';
  const isReview = opensAs === 'REVIEW';
  const offer = course?.offer ?? null;
  return (
    <Page
      title={activity.title}
      lead={t('scorm.lead')}
      above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={activity.moduleTitle} />}
    >
      <TimeNotice time={time} />
      <Standing activity={activity} />
      <Needs requires={activity.requires} />
      {trouble && <TroubleOfLaunch trouble={trouble} onRetry={() => onOpen(lastRequest)} />}
      <Start activity={activity} isOpening={isOpening} onOpen={onOpen} />
      {items.length > 1 && (
        <section className="stack">
          <h2>{t('scorm.contents')}</h2>
          <ScormContents
            items={withStandings(items, course)}
            current={null}
            canOpen={(item) =>
              !isOff && item.isLaunchable && canOpen(item, opensAs === 'CONTINUE' ? offer : null)
            }
            onOpen={(itemId) => onOpen({ itemId, isNewAttempt: false, isReview })}
          />
        </section>
      )}
      {attempts.length > 1 && <ScormAttempts attempts={attempts} />}
      {state === 'COMPLETED' && <NextActivity enrolmentId={enrolmentId} next={activity.next} />}
      <AskRow on={{ enrolmentId, activityId: activity.activityId, quoted: activity.title }} />
    </Page>
  );
};
