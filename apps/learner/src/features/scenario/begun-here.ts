/** Which attempts this device began: others are taken over under a new id, not written on. */
const nameOf = (personId: string) => `campus.scenario.begun ${personId}`;

const keptAtMost = 200;

/** Where the browser keeps nothing it lasts as long as the window. */
const inMemory = new Map<string, string[]>();

const read = (personId: string): string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(nameOf(personId)) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
};

export const isBegunHere = (personId: string, attemptId: string): boolean =>
  [...read(personId), ...(inMemory.get(personId) ?? [])].includes(attemptId);

export const keepBegun = (personId: string, attemptId: string): void => {
  if (isBegunHere(personId, attemptId)) return;
  inMemory.set(personId, [...(inMemory.get(personId) ?? []), attemptId]);
  try {
    const list = [...read(personId), attemptId].slice(-keptAtMost);
    localStorage.setItem(nameOf(personId), JSON.stringify(list));
  } catch {
    // The window remembers it.
  }
};
