import type { Locale } from '@campus/api-client';
import { locales } from './locales.ts';

const names = { kept: 'campus.locale', unsaved: 'campus.locale.unsaved', asked: 'campus.locale.asked' };

/** `localStorage` is of the device, `sessionStorage` of this window. */
type Store = 'localStorage' | 'sessionStorage';

const read = (name: string, store: Store = 'localStorage'): string | null => {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
};

const write = (name: string, value: string | null, store: Store = 'localStorage'): void => {
  try {
    if (value === null) window[store].removeItem(name);
    else window[store].setItem(name, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};

const toLocale = (value: string | null): Locale | null => locales.find((locale) => locale === value) ?? null;

/** The language a link asked for, in this window, until somebody chooses one: it is nobody's own. */
export const askedLocale = (): Locale | null => toLocale(read(names.asked, 'sessionStorage'));

/** Remembers what a link asked for; null: somebody has chosen since. */
export const askLocale = (locale: Locale | null): void => write(names.asked, locale, 'sessionStorage');

/** The language this window was asked for by a link, else the one last chosen on this device. */
export const keptLocale = (): Locale | null => askedLocale() ?? toLocale(read(names.kept));

/** A language chosen here by that person, or before anybody signed in, that the server does not know yet. */
export const unsavedLocale = (personId: string): Locale | null =>
  locales.find((locale) => [locale, locale + personId].includes(read(names.unsaved) ?? '')) ?? null;

/** Remembers a choice of language; until the server has it too, `unsaved` is the id of who chose it, or empty: nobody was signed in. */
export const keepLocale = (locale: Locale, unsaved: string | null): void => {
  write(names.kept, locale);
  write(names.unsaved, unsaved === null ? null : locale + unsaved);
};
