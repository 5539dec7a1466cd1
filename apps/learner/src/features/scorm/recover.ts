import { attachPlayer } from '@campus/scorm-player';
import type { Shell } from '@campus/web-shell';
import { frameSandbox } from './frame-attributes.ts';
import { dropLeftCommit, forgetOrigin, forgetSession, leaveCommit } from './keep-sessions.ts';
import { keptSessions, leftCommits, openedOrigins, ownerOf, type KeptSession } from './kept-sessions.ts';
import { ifNotPlaying } from './session-lock.ts';
import { createCommitTaker, type CommitTaker } from './take-commits.ts';

/** A frame that has not answered by then is tried again at the next start. */
const patienceMs = 20_000;
/** Between the frame's answer and its closing: what it holds comes in this time. */
const handOverMs = 500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether the page in the frame speaks at all; it does not without a link or when its address has died. */
const whenReady = (frame: HTMLIFrameElement, origin: string) =>
  new Promise<boolean>((resolve) => {
    const end = (isReady: boolean) => {
      window.removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(isReady);
    };
    const hear = (event: MessageEvent) => {
      if (event.origin === origin && event.source === frame.contentWindow) end(true);
    };
    const timer = setTimeout(() => end(false), patienceMs);
    window.addEventListener('message', hear);
  });

/** Lets a hidden frame of the content origin hand over what it holds. */
const handOver = async (
  { origin, frameUrl }: KeptSession,
  taker: CommitTaker,
  isForgotten = false,
): Promise<boolean> => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('sandbox', frameSandbox);
  const player = attachPlayer(
    frame,
    origin,
    null,
    { title: '', closeWindow: '' },
    {
      onCommit: taker.take,
      relaunch: () => Promise.resolve(null),
      onStarted: () => undefined,
      onFinished: () => undefined,
      onTrouble: () => undefined,
    },
  );
  try {
    const ready = whenReady(frame, origin);
    frame.src = frameUrl;
    document.body.append(frame);
    if (!(await ready)) return false;
    await pause(handOverMs);
    if (isForgotten) player.forget();
    const isClosed = await player.close();
    await taker.settled();
    return isForgotten ? isClosed : true;
  } finally {
    player.detach();
    frame.remove();
  }
};

/** Work of a person that earlier pages of the player left on this device goes into the journal. */
export const recoverScorm = async (shell: Shell, personId: string): Promise<void> => {
  const taker = createCommitTaker(shell);
  for (const commit of leftCommits(personId)) {
    await taker.take(commit);
    dropLeftCommit(personId, commit);
  }
  for (const session of keptSessions().filter((kept) => kept.personId === personId)) {
    await ifNotPlaying(session.sessionId, async () => {
      if (await handOver(session, taker)) forgetSession(session.sessionId);
    });
  }
};

/** Nobody is signed in: a commit is put aside for its owner, or stays where it is. */
const setAside: CommitTaker = {
  take: async (commit) => {
    const owner = ownerOf(commit.launchId ?? commit.sessionId);
    // Never taken, it stays where it is.
    if (owner === null || !leaveCommit(owner, commit)) await new Promise(() => undefined);
  },
  settled: () => Promise.resolve(),
};

/** Content keeps things in its origin that the next person at a shared computer is not to find. */
export const clearScorm = async (): Promise<void> => {
  for (const opened of openedOrigins())
    if (await handOver(opened, setAside, true)) forgetOrigin(opened.origin);
};
