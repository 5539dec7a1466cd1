import { type Locale } from '../graphql/locale.ts';
import { mailWords } from './words/mail.words.ts';

/** Part of a mail’s data: what was written for its reader of why; null: the mail says nothing of it. */
export interface Why {
  letterReason: string | null;
}

/** A paragraph of its own, or none. */
export const whyInLetter = (locale: Locale, letterReason: string | null): string[] =>
  letterReason === null ? [] : [mailWords(locale)('reason', { reason: letterReason })];
