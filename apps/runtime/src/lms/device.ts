import type { Kept } from './report.ts';

/**
 * What the browser keeps for one learner in one package. `localStorage` may be shut (a sandbox, private mode): then
 * nothing is kept, and {@link Device.keeps} says so.
 */
export interface Device {
  readonly keeps: boolean;
  kept(): Kept | null;
  keep(kept: Kept): void;
  notes(): Record<string, string>;
  note(key: string, value: string): void;
}

const parse = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'suspend' in value &&
  typeof value.suspend === 'string' &&
  'isConfirmed' in value &&
  'isHandedIn' in value &&
  'place' in value &&
  'interactions' in value &&
  Array.isArray(value.interactions);

const notesIn = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'))
    : {};

const works = (storage: () => Storage): boolean => {
  try {
    storage().setItem('campus/probe', '1');
    storage().removeItem('campus/probe');
    return true;
  } catch {
    return false;
  }
};

/** @param name of the package and the learner; two learners at one machine never share it */
export const deviceOf = (storage: () => Storage, name: string): Device => {
  const keeps = works(storage);
  const keys = { work: `campus/work/${name}`, notes: `campus/notes/${name}` };
  const read = (key: string) => (keeps ? parse(storage().getItem(key)) : null);
  let isFull = false;
  const write = (key: string, value: unknown) => {
    if (!keeps) return;
    try {
      storage().setItem(key, JSON.stringify(value));
      isFull = false;
    } catch {
      isFull = true;
    }
  };
  return {
    get keeps() {
      return keeps && !isFull;
    },
    kept: () => {
      const value = read(keys.work);
      return isKept(value) ? value : null;
    },
    keep: (kept) => write(keys.work, kept),
    notes: () => notesIn(read(keys.notes)),
    note: (key, value) => write(keys.notes, { ...notesIn(read(keys.notes)), [key]: value }),
  };
};
