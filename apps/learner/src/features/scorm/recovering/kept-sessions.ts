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

export const sessionsName = 'campus.scorm.sessions';
export const originsName = 'campus.scorm.origins';
export const leftName = (personId: string) => `campus.scorm.left.${personId}`;

const readList = <Item extends object>(name: string, property: keyof Item & string): Item[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((item): item is Item => typeof item === 'object' && item !== null && property in item);
  } catch {
    return [];
  }
};

export const keptSessions = (): KeptSession[] => readList<KeptSession>(sessionsName, 'sessionId');

/** Content origins opened on this device since the last sign-out, one session of each. */
export const openedOrigins = (): KeptSession[] => readList<KeptSession>(originsName, 'origin');

/** Whose session it is; null when this device does not know. */
export const ownerOf = (sessionId: string): string | null =>
  keptSessions().find((session) => session.sessionId === sessionId)?.personId ?? null;

/** Commits of a person that came to light while another was signed in, oldest first. */
export const leftCommits = (personId: string): ScormCommit[] =>
  readList<ScormCommit>(leftName(personId), 'sessionId');
