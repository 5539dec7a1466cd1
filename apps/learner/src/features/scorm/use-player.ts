import { attachPlayer, type Launch, type Player, type Trouble } from '@campus/scorm-player';
import { useShell } from '@campus/web-shell';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { forgetSession } from './kept-sessions.ts';
import { toLaunch, type ServedLaunch } from './scorm-data.ts';
import { holdSession } from './session-lock.ts';
import { createCommitTaker, type CommitTaker } from './take-commits.ts';

/** What the content is known to have done or to lack. */
export interface PlayerNews {
  isFinished: boolean;
  troubles: { code: Trouble; detail: string }[];
}

const noNews: PlayerNews = { isFinished: false, troubles: [] };

/** How long leaving waits for commits that only a server or a person could make durable. */
const settleMs = 3000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Running {
  player: Player;
  taker: CommitTaker;
  isLeft: boolean;
}

/**
 * Plays a launch in a frame. `leave` lets the content save, and resolves when what it saved is durable. A frame
 * taken away without it leaves its last words in its own origin: `onAbandoned` then fetches them.
 */
export const usePlayer = (
  served: ServedLaunch,
  title: string,
  parts: { relaunch: () => Promise<Launch | null>; onFinished: () => void; onAbandoned: () => void },
) => {
  const shell = useShell();
  const frame = useRef<HTMLIFrameElement>(null);
  const running = useRef<Running | null>(null);
  const [news, setNews] = useState(noNews);
  const latest = useRef({ parts, title, served });
  useLayoutEffect(() => {
    latest.current = { parts, title, served };
  });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const { served: first, title: name } = latest.current;
    const release = holdSession(first.sessionId);
    const taker = createCommitTaker(shell);
    const player = attachPlayer(element, first.origin, toLaunch(first), name, {
      onCommit: taker.take,
      relaunch: () => latest.current.parts.relaunch(),
      onStarted: () =>
        setNews((now) => ({ ...now, troubles: now.troubles.filter(({ code }) => code !== 'DID_NOT_START') })),
      onFinished: () => {
        setNews((now) => ({ ...now, isFinished: true }));
        latest.current.parts.onFinished();
      },
      onTrouble: (code, detail) =>
        setNews((now) => ({ ...now, troubles: [...now.troubles, { code, detail }] })),
    });
    const mine = { player, taker, isLeft: false };
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
    await now.player.close();
    const isSettled = await Promise.race([
      now.taker.settled().then(() => true),
      pause(settleMs).then(() => false),
    ]);
    now.isLeft = isSettled;
    if (isSettled) forgetSession(latest.current.served.sessionId);
  }, []);

  const dismiss = useCallback(
    (code: Trouble) =>
      setNews((now) => ({ ...now, troubles: now.troubles.filter((trouble) => trouble.code !== code) })),
    [],
  );
  return { frame, news, leave, dismiss };
};
