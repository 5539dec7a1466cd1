import type { Draft } from './nominee.ts';

/** The link is a secret: its draft is kept under a part of it that opens nothing. */
const nameOf = (token: string) => `nomination:${token.slice(0, 8)}`;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'key' in value && 'nominee' in value;

/** What was being written on this device, or null. Where the browser keeps nothing there is none. */
export const keptDraft = (token: string): Draft | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(nameOf(token)) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
};

/** Null: nothing more to keep. */
export const keepDraft = (token: string, draft: Draft | null): void => {
  try {
    if (draft) localStorage.setItem(nameOf(token), JSON.stringify(draft));
    else localStorage.removeItem(nameOf(token));
  } catch {
    // Nothing is kept on this device; what is on the screen stays.
  }
};
