import type { Locale } from '@campus/api-client';

/** The marks of a quotation in each language, and those of a quotation within one. */
const marks = {
  es: ['«', '»', '“', '”'],
  en: ['“', '”', '‘', '’'],
  fr: ['«', '»', '“', '”'],
} as const satisfies Record<Locale, readonly string[]>;

/**
 * A message in which a quoted value quotes something itself, with the inner marks of the language: a heading
 * that is a quotation, named in a sentence.
 */
export const nestQuotes = (words: string, locale: Locale): string => {
  const [open, close, innerOpen, innerClose] = marks[locale];
  let depth = 0;
  return words.replaceAll(new RegExp(`${open}\\s?|\\s?${close}`, 'g'), (mark) => {
    if (mark.startsWith(open)) return ++depth > 1 ? innerOpen : mark;
    return depth-- > 1 ? innerClose : mark;
  });
};
