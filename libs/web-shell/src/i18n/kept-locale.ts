import type { Locale } from '@campus/api-client';
import { locales } from './locales.ts';

const names = { kept: 'campus.locale', unsaved: 'campus.locale.unsaved' };

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

let asked: Locale | null = null;

/** The language a link asked for, as long as this page lives and nobody chooses one: it is nobody's own. */
export const askedLocale = (): Locale | null => asked;

/** Remembers what a link asked for; null: somebody has chosen since. */
export const askLocale = (locale: Locale | null): void => {
  asked = locale;
};

/** The language last chosen on this device. */
export const keptLocale = (): Locale | null => locales.find((locale) => locale === read(names.kept)) ?? null;

/** A language chosen here by that person, or before anybody signed in, that the server does not know yet. */
export const unsavedLocale = (personId: string): Locale | null =>
  locales.find((locale) => [locale, locale + personId].includes(read(names.unsaved) ?? '')) ?? null;

/** Remembers a choice of language; until the server has it too, `unsaved` is the id of who chose it, or empty: nobody was signed in. */
export const keepLocale = (locale: Locale, unsaved: string | null): void => {
  try {
    localStorage.setItem(names.kept, locale);
    if (unsaved === null) localStorage.removeItem(names.unsaved);
    else localStorage.setItem(names.unsaved, locale + unsaved);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};
