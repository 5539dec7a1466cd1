import type { CourseNews, Launch, TimeNews } from '@campus/scorm-player';
import { classes } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useRef, useState, type Ref } from 'react';
import { useBareFrame } from '../../../frame/bare.ts';
import { useText } from '../../../shared/text.ts';
import { useIsOnline } from '../../../shared/use-is-online.ts';
import { frameFeatures, frameSandbox } from './frame-attributes.ts';
import { ScormBar } from './scorm-bar.tsx';
import { ScormContents } from './scorm-contents.tsx';
import { ScormLoading } from './scorm-loading.tsx';
import { NoLink, ScormTroubles, WaitsForLink } from './scorm-notices.tsx';
import { TimeNotice } from './scorm-time.tsx';
import {
  canOpen,
  isOfParts,
  listedItems,
  isPlayedInOrder,
  withStandings,
  type ScormActivity,
  type ScormItem,
  type ServedLaunch,
} from '../scorm-data.ts';
import { useStep } from '../use-package-step.ts';
import { useWayBack } from './use-way-back.ts';
import { usePlayer } from './use-player.ts';

/** A frame that has been removed still writes for a moment. */
const lastWordsMs = 1000;

/** What is left in the frame's origin when this screen is removed without leaving the content. */
const useRecovery = () => {
  const shell = useShell();
  return () => {
    const { state } = shell.session;
    if (state.status !== 'signed-in') return;
    const { id } = state.person;
    void import('../recovering/recover.ts').then(async ({ recoverScorm }) => {
      await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
      await recoverScorm(shell, id);
      await shell.journal.flush();
      shell.cache.invalidate();
    });
  };
};

/** Leaves once, however it is triggered. */
const useLeaving = (leave: () => Promise<void>, onLeft: (nextItemId: string | null) => Promise<void>) => {
  const [isLeaving, setLeaving] = useState(false);
  const isLeft = useRef(false);
  const go = async (nextItemId: string | null) => {
    if (isLeft.current) return;
    isLeft.current = true;
    setLeaving(true);
    await leave();
    if (nextItemId === null && document.fullscreenElement)
      await document.exitFullscreen().catch(() => undefined);
    await onLeft(nextItemId);
    // Not before the content is gone: it has its own entries in the history, and would be loaded again at one
    // of them.
    if (nextItemId === null) takeWayBack();
  };
  const takeWayBack = useWayBack(() => void go(null));
  return { isLeaving, go };
};

/** The course continues and nothing plays: the learner has to choose. */
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

/** The frame of the content; while the learner chooses a part it keeps running, hidden. */
const Frame = ({
  ref,
  src,
  title,
  isAway,
}: {
  ref: Ref<HTMLIFrameElement>;
  src: string;
  title: string;
  isAway: boolean;
}) => (
  <iframe
    ref={ref}
    className={classes('scorm-frame', isAway && 'scorm-frame--away')}
    data-testid="scorm-frame"
    src={src}
    title={title}
    sandbox={frameSandbox}
    allow={frameFeatures}
  />
);

/** Notices shown above the content while it plays. */
const Above = ({
  activity,
  served,
  news,
  isSequenced,
  way,
  dismiss,
  dismissTime,
}: {
  activity: ScormActivity;
  served: ServedLaunch;
  isSequenced: boolean;
  way: Pick<ReturnType<typeof useStep>, 'isWaiting' | 'stay'>;
} & Pick<ReturnType<typeof usePlayer>, 'news' | 'dismiss' | 'dismissTime'>) => {
  const hasParts = isOfParts(activity);
  const { requires } = activity;
  return (
    <>
      {way.isWaiting ? <WaitsForLink onStay={way.stay} /> : <NoLink hasOthers={hasParts && !isSequenced} />}
      <ScormTroubles
        troubles={news.troubles}
        origin={served.origin}
        requires={requires}
        onDismiss={dismiss}
      />
      {/* Each part has a size of its own. */}
      <ScormLoading loading={news.loading} total={hasParts ? null : requires.startBytes} />
      <TimeNotice time={news.time} onDismiss={dismissTime} />
    </>
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
  const partTitleOf = (itemId: string | null) =>
    activity.items.find(({ id }) => id === itemId)?.title ?? null;
  const titleOf = (itemId: string | null) => partTitleOf(itemId) ?? activity.title;
  const parts = { relaunch, onFinished, onAbandoned, onOver: () => void go(null) };
  const { frame, news, leave, dismiss, dismissTime, navigate, zoom } = usePlayer(
    served,
    { title: titleOf(served.itemId), closeWindow: t('scorm.window.close') },
    parts,
  );
  const { course } = news;
  const { isLeaving, go } = useLeaving(leave, (next) => onLeft(next, course, news.time));
  const isSequenced = isPlayedInOrder(served);
  const current = isSequenced && course ? course.itemId : served.itemId;
  const items = listedItems(withStandings(activity.items, course), course, activity.title);
  const isChoosing = course !== null && course.itemId === null && !isLeaving;
  const hasParts = isOfParts(activity);
  const isOnline = useIsOnline();
  const way = useStep(go);
  const open = (itemId: string) => (isSequenced ? navigate('choice', itemId) : void way.step(itemId));
  return (
    <div className="scorm-stage" ref={stage}>
      <ScormBar
        {...{ items, hasParts, current, course, isSequenced, isLeaving, stage }}
        title={activity.title}
        partTitle={hasParts ? partTitleOf(current) : null}
        isAlone={!isOnline || way.isAsking || way.isWaiting}
        isFinished={news.isFinished}
        isReview={served.isReview}
        scale={news.scale}
        onOpen={open}
        onNavigate={navigate}
        onZoom={zoom}
        onExit={() => void go(null)}
      />
      <Above {...{ activity, served, news, isSequenced, dismiss, dismissTime }} way={way} />
      {isChoosing && <Choosing items={items} news={course} onOpen={open} />}
      <Frame ref={frame} src={served.frameUrl} title={titleOf(current)} isAway={isChoosing} />
    </div>
  );
};
