import { Button, Dialog, Notice } from '@campus/ui';
import { Page, TroubleNotice, useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { ActivityPlace, NextActivity } from '../../shared/activity-view.tsx';
import { useText } from '../../shared/text.ts';
import { ScormContents } from './scorm-contents.tsx';
import type { ScormActivity } from './scorm-data.ts';
import type { LaunchTrouble, Wish } from './use-launch.ts';

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

const starts = {
  NOT_STARTED: 'scorm.start',
  STARTED: 'scorm.continue',
  COMPLETED: 'scorm.openAgain',
} as const;

const Standing = ({ activity }: { activity: ScormActivity }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <ul className="plain-list soft">
      <li>{t('scorm.state', { state: t(`activity.state.${activity.state}`) })}</li>
      {activity.score !== null && <li>{t('scorm.score', { score: formats.percent(activity.score) })}</li>}
      <li>{t('activity.minutes', { minutes: activity.minutes })}</li>
    </ul>
  );
};

const Start = ({
  activity,
  isOpening,
  onOpen,
}: {
  activity: ScormActivity;
  isOpening: boolean;
  onOpen: (wish: Wish) => void;
}) => {
  const t = useText();
  const { mayPlay, state } = activity;
  if (!mayPlay) {
    return (
      <Notice icon="lock">
        <p>{t('scorm.closed')}</p>
      </Notice>
    );
  }
  return (
    <div className="row">
      <Button
        icon="next"
        iconAtEnd
        data-testid="scorm-start"
        isBusy={isOpening}
        onClick={() => onOpen({ itemId: null, isNewAttempt: false })}
      >
        {t(isOpening ? 'scorm.opening' : starts[state])}
      </Button>
      {state === 'COMPLETED' && <Restart onRestart={() => onOpen({ itemId: null, isNewAttempt: true })} />}
    </div>
  );
};

/** A SCORM activity before it plays: how far it is, its parts, and the button that opens it. */
export const ScormOverview = ({
  activity,
  enrolmentId,
  isOpening,
  trouble,
  lastWish,
  onOpen,
}: {
  activity: ScormActivity;
  enrolmentId: string;
  isOpening: boolean;
  trouble: LaunchTrouble | null;
  lastWish: Wish;
  onOpen: (wish: Wish) => void;
}) => {
  const t = useText();
  const { items, mayPlay, state } = activity;
  return (
    <Page
      title={activity.title}
      lead={t('scorm.lead')}
      above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={activity.moduleTitle} />}
    >
      <Standing activity={activity} />
      {trouble && <TroubleOfLaunch trouble={trouble} onRetry={() => onOpen(lastWish)} />}
      <Start activity={activity} isOpening={isOpening} onOpen={onOpen} />
      {items.length > 1 && (
        <section className="stack">
          <h2>{t('scorm.contents')}</h2>
          <ScormContents
            items={items}
            current={null}
            isOff={!mayPlay || isOpening}
            onOpen={(itemId) => onOpen({ itemId, isNewAttempt: false })}
          />
        </section>
      )}
      {state === 'COMPLETED' && <NextActivity enrolmentId={enrolmentId} next={activity.next} />}
    </Page>
  );
};
