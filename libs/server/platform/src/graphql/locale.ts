/** The languages of the campus. */
export const Locale = { en: 'en', es: 'es', fr: 'fr' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

export const locales: readonly Locale[] = Object.values(Locale);

export const isLocale = (text: unknown): text is Locale =>
  typeof text === 'string' && Object.hasOwn(Locale, text);

/** The language asked for, else the reader's own. */
export const localeOf = (reader: { locale: string }, asked?: unknown): Locale =>
  isLocale(asked) ? asked : isLocale(reader.locale) ? reader.locale : Locale.es;
