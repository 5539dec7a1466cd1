import type { Journal } from '@campus/web-shell';
import type { OldMark } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

const record = (journal: Journal, mark: OldMark) => {
  const { id, personId: takenBy, halfDayId, presence, minutes, timeToken, elapsedMs, createdAt } = mark;
  const deviceAt = new Date(createdAt).toISOString();
  const said = { id, takenBy, halfDayId, presence, minutes, deviceAt };
  const time = { timeToken, elapsedMs, createdAt };
  if (mark.kind === 'tick') {
    const { enrolmentId, evidence, code } = mark;
    return journal.record('attendanceTaken', { ...said, enrolmentId, evidence, code }, time);
  }
  const { groupId, name, email, institution } = mark;
  return journal.record('walkInNoted', { ...said, groupId, name, email, institution }, time);
};

/** For a browser that reads and does not write: this window has taken them over, the next one does so again. */
const inWindow = new Set<string>();

const adopt = async (journal: Journal, personId: string) => {
  for (const mark of await checkInStore.oldMarksOf(personId)) {
    if (inWindow.has(mark.id)) continue;
    const { isDurable } = await record(journal, mark);
    if (isDurable) await checkInStore.drop([mark.id]);
    else inWindow.add(mark.id);
  }
};

let adopting: Promise<void> = Promise.resolve();

/**
 * Marks that an older client kept on this phone move to the journal, with the time they were made. A mark
 * leaves its old place only when the journal has it on disk; if it is in both, the server recognises it by
 * its id.
 */
export const adoptOldMarks = (journal: Journal, personId: string): Promise<void> => {
  adopting = adopting.then(() => adopt(journal, personId)).catch(() => undefined);
  return adopting;
};
