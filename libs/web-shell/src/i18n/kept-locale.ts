import type { Locale } from '@campus/api-client';
import { locales } from './locales.ts';

const names = { kept: 'campus.locale', unsaved: 'campus.locale.unsaved' };

const read = (name: string): Locale | null => {
  try {
    return locales.find((locale) => locale === localStorage.getItem(name)) ?? null;
  } catch {
    return null;
  }
};

/** The language last chosen on this device. */
export const keptLocale = (): Locale | null => read(names.kept);

/** A language chosen here that the server does not know yet. */
export const unsavedLocale = (): Locale | null => read(names.unsaved);

/** Remembers a choice of language; `isUnsaved` until the server has it too. */
export const keepLocale = (locale: Locale, isUnsaved: boolean): void => {
  try {
    localStorage.setItem(names.kept, locale);
    if (isUnsaved) localStorage.setItem(names.unsaved, locale);
    else localStorage.removeItem(names.unsaved);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};
