import { type Locale } from '../graphql/locale.ts';

/** Part of a mail’s data: what was written for its reader of why; null: the mail says nothing of it. */
export interface Why {
  letterReason: string | null;
}

const words: Record<Locale, (reason: string) => string> = {
  es: (reason) => `Motivo: ${reason}`,
  en: (reason) => `Reason: ${reason}`,
  fr: (reason) => `Motif\u00a0: ${reason}`,
};

/** A paragraph of its own, or none. */
export const whyInLetter = (locale: Locale, letterReason: string | null): string[] =>
  letterReason === null ? [] : [words[locale](letterReason)];
