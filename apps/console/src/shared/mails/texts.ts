import { locales } from '@campus/web-shell';
import { unknownIn } from '../forms/names-in-braces.tsx';

export type Locale = (typeof locales)[number];
export interface Words {
  subject: string;
  body: string;
}
export type Texts = Record<Locale, Words>;

const none: Words = { subject: '', body: '' };

export const noTexts = (): Texts => ({ es: none, en: none, fr: none });

/** Those with something in them, as the server takes them. */
export const writtenOf = (texts: Texts) =>
  locales.flatMap((locale) => {
    const { subject, body } = texts[locale];
    return subject.trim() || body.trim() ? [{ locale, subject, body }] : [];
  });

/** A language that was begun and not ended cannot be sent. */
export const halfWritten = (texts: Texts): Locale | null =>
  writtenOf(texts).find(({ subject, body }) => !subject.trim() || !body.trim())?.locale ?? null;

/** As the server finds names in messages. */
const NAMED = /\{([^{}\s]*)\}/g;

/** Unknown names in braces, with the language they are in. */
export const unknownNames = (
  texts: Texts,
  allowed: readonly string[],
): { locale: Locale; names: string[] } | null => {
  for (const { locale, subject, body } of writtenOf(texts)) {
    const names = unknownIn(`${subject}\n${body}`, allowed, NAMED);
    if (names.length > 0) return { locale, names };
  }
  return null;
};
