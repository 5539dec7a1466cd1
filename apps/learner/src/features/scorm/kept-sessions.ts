import type { ScormCommit } from '@campus/scorm-player';

/**
 * A session that was opened on this device and not yet left in good order: its content origin may still hold
 * commits that the journal does not have.
 */
export interface KeptSession {
  sessionId: string;
  personId: string;
  origin: string;
  frameUrl: string;
  /** Epoch milliseconds of this device. */
  openedAt: number;
}

const sessionsName = 'campus.scorm.sessions';
const leftName = (personId: string) => `campus.scorm.left.${personId}`;

/** The address of a frame dies after two weeks; whose a session is should be known longer. */
const keptForMs = 90 * 86_400_000;
const keptAtMost = 200;

const readList = <Item extends object>(name: string, property: keyof Item & string): Item[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((item): item is Item => typeof item === 'object' && item !== null && property in item);
  } catch {
    return [];
  }
};

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

export const keptSessions = (): KeptSession[] => readList<KeptSession>(sessionsName, 'sessionId');

export const keepSession = (session: KeptSession): void => {
  const others = keptSessions().filter(
    ({ sessionId, openedAt }) => sessionId !== session.sessionId && openedAt > session.openedAt - keptForMs,
  );
  writeList(sessionsName, [...others, session].slice(-keptAtMost));
};

export const forgetSession = (sessionId: string): void => {
  writeList(
    sessionsName,
    keptSessions().filter((session) => session.sessionId !== sessionId),
  );
};

/** Whose session it is; null when this device does not know. */
export const ownerOf = (sessionId: string): string | null =>
  keptSessions().find((session) => session.sessionId === sessionId)?.personId ?? null;

/** Commits of a person that came to light while another was signed in, oldest first. */
export const leftCommits = (personId: string): ScormCommit[] =>
  readList<ScormCommit>(leftName(personId), 'sessionId');

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
