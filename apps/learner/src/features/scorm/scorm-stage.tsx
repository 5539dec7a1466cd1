import type { CourseNews, Launch, TimeNews } from '@campus/scorm-player';
import { Button, classes, Notice } from '@campus/ui';
import { useFormats, useSaveState, useShell } from '@campus/web-shell';
import { useRef, useState } from 'react';
import { useBareFrame } from '../../frame/bare.ts';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';
import { frameFeatures, frameSandbox } from './frame-attributes.ts';
import { ScormBar } from './scorm-bar.tsx';
import { ScormContents } from './scorm-contents.tsx';
import { TimeNotice } from './scorm-time.tsx';
import {
  canOpen,
  listedItems,
  toLaunch,
  withStandings,
  type ScormActivity,
  type ScormItem,
  type ServedLaunch,
} from './scorm-data.ts';
import { useWayBack } from './use-way-back.ts';
import { usePlayer, type PlayerNews } from './use-player.ts';

type TroubleCode = PlayerNews['troubles'][number]['code'];

/** Content fetches its pages as it goes: what the browser shows in their place is no answer to somebody without a link. */
const NoLink = () => {
  const t = useText();
  if (useIsOnline()) return null;
  return (
    <Notice tone="warn" icon="offline" isLive>
      <p>{t('scorm.noLink')}</p>
    </Notice>
  );
};

const Troubles = ({
  troubles,
  onDismiss,
}: {
  troubles: PlayerNews['troubles'];
  onDismiss: (code: TroubleCode) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const isDurable = useSaveState().name !== 'not-durable';
  // Where the frame keeps nothing, the journal of this page still does; only without both is there a danger.
  const told = troubles.filter(({ code }) => code !== 'NO_STORE' || !isDurable);
  const codes = [...new Set(told.map(({ code }) => code))];
  const hostsOf = (wanted: TroubleCode) =>
    formats.list(troubles.filter(({ code }) => code === wanted).map(({ detail }) => detail));
  return [
    <NoLink key="link" />,
    ...codes.map((code) => (
      <Notice key={code} tone={code === 'OUTSIDE_REQUEST' ? 'info' : 'warn'} isLive>
        <p>{t(`scorm.trouble.${code}`, { hosts: hostsOf(code) })}</p>
        <Button kind="quiet" onClick={() => onDismiss(code)}>
          {t('scorm.trouble.close')}
        </Button>
      </Notice>
    )),
  ];
};

/** A frame that has been taken away still writes for a moment. */
const lastWordsMs = 1000;

/** What is left in the frame's origin when this screen is taken away without leaving the content. */
const useRecovery = () => {
  const shell = useShell();
  return () => {
    const { state } = shell.session;
    if (state.status !== 'signed-in') return;
    const { id } = state.person;
    void import('./recover.ts').then(async ({ recoverScorm }) => {
      await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
      await recoverScorm(shell, id);
      await shell.journal.flush();
      shell.answers.invalidate();
    });
  };
};

/** Leaves once, by whichever way comes first. */
const useLeaving = (leave: () => Promise<void>, onLeft: (nextItemId: string | null) => Promise<void>) => {
  const [isLeaving, setLeaving] = useState(false);
  const isLeft = useRef(false);
  const go = async (nextItemId: string | null) => {
    if (isLeft.current) return;
    isLeft.current = true;
    setLeaving(true);
    await leave();
    if (nextItemId === null) await document.exitFullscreen?.().catch(() => undefined);
    await onLeft(nextItemId);
    // Not before the content is gone: it has places of its own in the history, and would be loaded again at one of them.
    if (nextItemId === null) takeWayBack();
  };
  const takeWayBack = useWayBack(() => void go(null));
  return { isLeaving, go };
};

/** The course goes on and nothing plays: somebody has to choose. */
const Choosing = ({
  items,
  news,
  onOpen,
}: {
  items: readonly ScormItem[];
  news: CourseNews;
  onOpen: (id: string) => void;
}) => {
  const t = useText();
  return (
    <div className="scorm-choosing stack">
      <h2>{t('scorm.choose')}</h2>
      <ScormContents
        items={items}
        current={null}
        canOpen={(item) => canOpen(item, news.offer)}
        onOpen={onOpen}
      />
    </div>
  );
};

/** The content on the whole screen, under its bar. */
export const ScormStage = ({
  activity,
  served,
  relaunch,
  onFinished,
  onLeft,
}: {
  activity: ScormActivity;
  served: ServedLaunch;
  relaunch: () => Promise<Launch | null>;
  onFinished: () => void;
  /** The content has been left; with the part to open instead, or null to go back. */
  onLeft: (nextItemId: string | null, course: CourseNews | null, time: TimeNews | null) => Promise<void>;
}) => {
  const t = useText();
  const stage = useRef<HTMLDivElement>(null);
  const onAbandoned = useRecovery();
  useBareFrame(true);
  const titleOf = (itemId: string | null) =>
    activity.items.find(({ id }) => id === itemId)?.title ?? activity.title;
  const parts = { relaunch, onFinished, onAbandoned, onOver: () => void go(null) };
  const { frame, news, leave, dismiss, dismissTime, navigate, zoom } = usePlayer(
    served,
    { title: titleOf(served.itemId), closeWindow: t('scorm.window.close') },
    parts,
  );
  const { course } = news;
  const { isLeaving, go } = useLeaving(leave, (next) => onLeft(next, course, news.time));
  const isSequenced = toLaunch(served).course !== null;
  const current = isSequenced && course ? course.itemId : served.itemId;
  const items = listedItems(withStandings(activity.items, course), course, activity.title);
  const isChoosing = course !== null && course.itemId === null && !isLeaving;
  const open = (itemId: string) => (isSequenced ? navigate('choice', itemId) : void go(itemId));
  return (
    <div className="scorm-stage" ref={stage}>
      <ScormBar
        {...{ items, current, course, isSequenced, isLeaving, stage }}
        title={titleOf(current)}
        isFinished={news.isFinished}
        isReview={served.isReview}
        scale={news.scale}
        onOpen={open}
        onNavigate={navigate}
        onZoom={zoom}
        onExit={() => void go(null)}
      />
      <Troubles troubles={news.troubles} onDismiss={dismiss} />
      <TimeNotice time={news.time} onDismiss={dismissTime} />
      {isChoosing && <Choosing items={items} news={course} onOpen={open} />}
      <iframe
        ref={frame}
        className={classes('scorm-frame', isChoosing && 'scorm-frame--away')}
        data-testid="scorm-frame"
        src={served.frameUrl}
        title={titleOf(current)}
        sandbox={frameSandbox}
        allow={frameFeatures}
      />
    </div>
  );
};
