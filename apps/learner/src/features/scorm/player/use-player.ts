import {
  attachPlayer,
  type CourseNews,
  type Launch,
  type Navigation,
  type Player,
  type PlayerCallbacks,
  type PlayerWords,
  type TimeNews,
  type Trouble,
  type Zoom,
} from '@campus/scorm-player';
import { useShell } from '@campus/web-shell';
import { useCallback, useLayoutEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { forgetSession } from '../recovering/keep-sessions.ts';
import { toLaunch, type ServedLaunch } from '../scorm-data.ts';
import { holdSession } from '../recovering/session-lock.ts';
import { createCommitTaker, type CommitTaker } from '../recovering/take-commits.ts';

/** What the content has done, or lacks. */
export interface PlayerNews {
  isFinished: boolean;
  troubles: { code: Trouble; detail: string }[];
  /** Where a sequenced course is; null for one item alone, and before the frame has spoken. */
  course: CourseNews | null;
  /** The notice about the time the item is allowed. */
  time: TimeNews | null;
  /** The scale the content is shown at. */
  scale: number;
  /** How far the content has come on its way here. */
  loading: { bytes: number; elapsedMs: number; isOver: boolean };
}

type SetNews = Dispatch<SetStateAction<PlayerNews>>;

const noNews: PlayerNews = {
  isFinished: false,
  troubles: [],
  course: null,
  time: null,
  scale: 1,
  loading: { bytes: 0, elapsedMs: 0, isOver: false },
};

/** An item has just been told to come when nothing of it has. */
const loadingNews = (setNews: SetNews) => {
  let begun = performance.now();
  return ({ bytes, isOver }: { bytes: number; isOver: boolean }) => {
    if (bytes === 0 && !isOver) begun = performance.now();
    setNews((now) => ({ ...now, loading: { bytes, elapsedMs: performance.now() - begun, isOver } }));
  };
};

/** How long leaving waits for commits that only a server or a person could make durable. */
const settleMs = 3000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Running {
  player: Player;
  taker: CommitTaker;
  isLeft: boolean;
  /** The learner left the item that played, and wants to leave with it. */
  isExiting: boolean;
}

interface Parts {
  relaunch: () => Promise<Launch | null>;
  onFinished: () => void;
  onAbandoned: () => void;
  /** A sequenced course has nothing more to show. */
  onOver: () => void;
}

const newsFrom = (setNews: SetNews, parts: () => Parts, taker: CommitTaker) => ({
  relaunch: () => parts().relaunch(),
  onStarted: () =>
    setNews((now) => ({
      ...now,
      troubles: now.troubles.filter(({ code }) => code !== 'DID_NOT_START'),
      loading: { ...now.loading, isOver: true },
    })),
  onFinished: () => {
    setNews((now) => ({ ...now, isFinished: true }));
    // The commit that finished it came just before, and is still being written down.
    void taker.settled().then(() => parts().onFinished());
  },
  onEnded: () => parts().onOver(),
  onTime: (time: TimeNews) => setNews((now) => ({ ...now, time })),
  onLoading: loadingNews(setNews),
  onScaled: (scale: number) => setNews((now) => ({ ...now, scale })),
  onTrouble: (code: Trouble, detail: string) =>
    setNews((now) => ({ ...now, troubles: [...now.troubles, { code, detail }] })),
});

/**
 * Plays a launch in a frame. `leave` lets the content save, and resolves when what it saved is durable. A frame
 * removed without it leaves its last words in its own origin: `onAbandoned` then fetches them.
 */
export const usePlayer = (served: ServedLaunch, words: PlayerWords, parts: Parts) => {
  const shell = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const running = useRef<Running | null>(null);
  const [news, setNews] = useState(noNews);
  const latest = useRef({ parts, words, served });
  useLayoutEffect(() => {
    latest.current = { parts, words, served };
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const { served: first, words: said } = latest.current;
    const release = holdSession(first.sessionId);
    const taker = createCommitTaker(shell);
    const callbacks: PlayerCallbacks = {
      ...newsFrom(setNews, () => latest.current.parts, taker),
      onCommit: taker.take,
      onCourse: (course) => {
        setNews((now) => ({ ...now, isFinished: now.isFinished && !course.offer.isOpen, course }));
        if (mine.isExiting && course.itemId === null) latest.current.parts.onOver();
        mine.isExiting = false;
      },
    };
    const player = attachPlayer(element, first.origin, toLaunch(first), said, callbacks);
    const mine: Running = { player, taker, isLeft: false, isExiting: false };
    running.current = mine;
    return () => {
      player.detach();
      release();
      if (!mine.isLeft) latest.current.parts.onAbandoned();
    };
  }, [shell, served.sessionId]);

  const leave = useCallback(async () => {
    const now = running.current;
    if (!now) return;
    const isClosed = await now.player.close();
    const isSettled = await Promise.race([
      now.taker.settled().then(() => true),
      pause(settleMs).then(() => false),
    ]);
    now.isLeft = isClosed && isSettled;
    if (now.isLeft) forgetSession(latest.current.served.sessionId);
  }, []);

  const dismiss = useCallback(
    (code: Trouble) =>
      setNews((now) => ({ ...now, troubles: now.troubles.filter((trouble) => trouble.code !== code) })),
    [],
  );
  const dismissTime = useCallback(() => setNews((now) => ({ ...now, time: null })), []);
  const navigate = useCallback((navigation: Navigation, target: string | null = null) => {
    const now = running.current;
    if (!now) return;
    now.isExiting = navigation === 'exit' || navigation === 'abandon';
    now.player.navigate(navigation, target);
  }, []);
  const zoom = useCallback((to: Zoom) => running.current?.player.zoom(to), []);
  return { frame, news, leave, dismiss, dismissTime, navigate, zoom };
};
