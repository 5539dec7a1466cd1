import type { ScormCommit } from '@campus/scorm-player';
import {
  keptSessions,
  leftCommits,
  leftName,
  openedOrigins,
  originsName,
  sessionsName,
  type KeptSession,
} from './kept-sessions.ts';

/** The address of a frame expires after two weeks; whose a session is must be known for longer. */
const keptForMs = 90 * 86_400_000;
const keptAtMost = 200;

/** False when this browser would not keep it. */
const writeList = (name: string, list: readonly object[]): boolean => {
  try {
    if (list.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
};

export const keepSession = (session: KeptSession): void => {
  const others = keptSessions().filter(
    ({ sessionId, openedAt }) => sessionId !== session.sessionId && openedAt > session.openedAt - keptForMs,
  );
  writeList(sessionsName, [...others, session].slice(-keptAtMost));
  const origins = openedOrigins().filter(({ origin }) => origin !== session.origin);
  writeList(originsName, [...origins, session].slice(-keptAtMost));
};

/** The content's storage there was cleared. */
export const forgetOrigin = (origin: string): void => {
  writeList(
    originsName,
    openedOrigins().filter((opened) => opened.origin !== origin),
  );
};

export const forgetSession = (sessionId: string): void => {
  writeList(
    sessionsName,
    keptSessions().filter((session) => session.sessionId !== sessionId),
  );
};

/** Puts a commit aside for its owner. A commit is the whole state: of one session the newest is enough. */
export const leaveCommit = (personId: string, commit: ScormCommit): boolean =>
  writeList(leftName(personId), [
    ...leftCommits(personId).filter(({ sessionId }) => sessionId !== commit.sessionId),
    commit,
  ]);

export const dropLeftCommit = (personId: string, { sessionId, commitNumber }: ScormCommit): void => {
  writeList(
    leftName(personId),
    leftCommits(personId).filter(
      (other) => other.sessionId !== sessionId || other.commitNumber > commitNumber,
    ),
  );
};
