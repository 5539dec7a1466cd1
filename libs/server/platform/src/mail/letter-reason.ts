import { type Locale } from '../graphql/locale.ts';
import { mailWords } from './words/mail.words.ts';

/** Part of a mail's data: the reason written for its reader; null: the mail gives none. */
export interface Why {
  letterReason: string | null;
}

/** The reason as a paragraph, or nothing. */
export const whyInLetter = (locale: Locale, letterReason: string | null): string[] =>
  letterReason === null ? [] : [mailWords(locale)('reason', { reason: letterReason })];
