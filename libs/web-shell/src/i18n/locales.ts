import type { Locale } from '@campus/api-client';

/** The languages of the interface, in the order they are offered. */
export const locales = ['es', 'en', 'fr'] as const satisfies readonly Locale[];

/** Each language by its own name: anyone who cannot read this page must still find their own. */
export const localeNames: Record<Locale, string> = { es: 'Español', en: 'English', fr: 'Français' };

const toLocale = (tag: string | null | undefined): Locale | null => {
  const language = tag?.toLowerCase().split('-')[0];
  return locales.find((locale) => locale === language) ?? null;
};

/**
 * The language before anybody has signed in: what the address asks for (`?lang=fr`), what was chosen on this
 * device, what the browser prefers, and Spanish, the language of the course's first country.
 */
export const chooseLocale = (preferences: {
  asked?: string | null;
  kept?: string | null;
  preferred?: readonly string[];
}): Locale =>
  [preferences.asked, preferences.kept, ...(preferences.preferred ?? [])]
    .map(toLocale)
    .find((locale) => locale !== null) ?? 'es';
