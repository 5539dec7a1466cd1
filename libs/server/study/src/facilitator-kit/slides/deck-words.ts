import type { Locale } from '@campus/platform/graphql/locale.ts';

/** The few words a deck does not take from the course. */
const words = {
  outcomes: {
    es: 'Al terminar, usted podrá',
    en: 'When you finish, you will be able to',
    fr: 'À la fin, vous saurez',
  },
  plan: { es: 'Para su plan', en: 'For your plan', fr: 'Pour votre plan' },
  sources: { es: 'Fuentes', en: 'Sources', fr: 'Sources' },
  alone: {
    es: 'Antes de contestar, un minuto a solas.',
    en: 'Before you answer, one minute alone.',
    fr: 'Avant de répondre, une minute chacun pour soi.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

export const deckWord = (word: keyof typeof words, locale: Locale): string => words[word][locale];
