import { attachPlayer } from '@campus/scorm-player';
import type { Shell } from '@campus/web-shell';
import { frameSandbox } from '../player/frame-attributes.ts';
import { dropLeftCommit, forgetOrigin, forgetSession, leaveCommit } from './keep-sessions.ts';
import { keptSessions, leftCommits, openedOrigins, ownerOf, type KeptSession } from './kept-sessions.ts';
import { ifNotPlaying } from './session-lock.ts';
import { createCommitTaker, type CommitTaker } from './take-commits.ts';

type Taker = Pick<CommitTaker, 'take'>;

/** A frame that has not answered by then is tried again at the next start. */
const patienceMs = 20_000;

/** False when it takes longer than anybody waits for a frame: what it still holds stays there. */
const inTime = (work: Promise<boolean>) =>
  new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    void work.then((isDone) => {
      clearTimeout(timer);
      resolve(isDone);
    });
  });

/** Whether the page in the frame speaks at all; it does not without a connection or when its address has died. */
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

/**
 * Lets a hidden frame of the content origin hand over what it stores; returns whether it did. With
 * `isForgotten` it also clears content's storage there, and that is the result: commits that could not be
 * taken over stay in any case.
 */
const handOver = async (
  { origin, frameUrl }: KeptSession,
  taker: Taker,
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
    const isHandedOver = await inTime(player.handedOver);
    if (isForgotten) player.forget();
    const isClosed = await player.close();
    return isForgotten ? isClosed : isHandedOver;
  } finally {
    player.detach();
    frame.remove();
  }
};

const isHere = ({ session: { state } }: Shell, personId: string) =>
  state.status === 'signed-in' && state.person.id === personId;

/**
 * Moves a person's work left on this device by earlier pages of the player into the journal. True when they
 * have signed out meanwhile: then it is incomplete.
 */
export const recoverScorm = async (shell: Shell, personId: string): Promise<boolean> => {
  const taker = createCommitTaker(shell);
  for (const commit of leftCommits(personId)) {
    await taker.take(commit);
    dropLeftCommit(personId, commit);
  }
  for (const session of keptSessions().filter((kept) => kept.personId === personId)) {
    if (!isHere(shell, personId)) return true;
    await ifNotPlaying(session.sessionId, async () => {
      if (await handOver(session, taker)) forgetSession(session.sessionId);
    });
  }
  return !isHere(shell, personId);
};

/** Nobody is signed in: a commit is set aside for its owner, or stays where it is. */
const setAside: Taker = {
  take: async (commit) => {
    const owner = ownerOf(commit.launchId ?? commit.sessionId);
    if (owner === null || !leaveCommit(owner, commit))
      throw new Error('Not known whose it is, or no room: it stays where it is.');
  },
};

/** Content keeps things in its origin that the next person at a shared computer is not to find. */
export const clearScorm = async (): Promise<void> => {
  for (const opened of openedOrigins())
    if (await handOver(opened, setAside, true)) forgetOrigin(opened.origin);
};
