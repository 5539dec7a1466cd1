import type { Locale } from '../bundle.ts';

/** `8,2` and `0,30`; in `1,2,3` and `10,000` the comma does something else. */
const decimal = /(?<![\d.,])(\d+),(\d{1,2})(?![\d,]|\.\d)/g;

/** `12 000`, `1.250`, `2 500 000`; a number of a telephone has groups of other lengths. */
const groups = /(?<![\d.,+] ?)[1-9]\d{0,2}(?:([ .\u00A0\u202F])\d{3})(?:\1\d{3})*(?![\d.,]?\d| \d)/g;

/**
 * Numbers that a text writes otherwise than its readers do and than the campus does beside it: in Spanish of
 * Mexico, Central America and the Dominican Republic a point comes before decimals and a comma between groups of
 * three digits. Each with what to write, in the order of the text. A number of four digits without a comma may be a
 * year or a law, so it is not judged.
 */
export function strayNumbers(text: string, locale: Locale): { written: string; instead: string }[] {
  if (locale !== 'es') return [];
  const found = [
    ...[...text.matchAll(decimal)].map((match) => ({
      at: match.index,
      written: match[0],
      instead: match[0].replace(',', '.'),
    })),
    ...[...text.matchAll(groups)].map((match) => ({
      at: match.index,
      written: match[0],
      instead: match[0].replaceAll(/\D/g, ','),
    })),
  ];
  return found.sort((a, b) => a.at - b.at).map(({ written, instead }) => ({ written, instead }));
}

/** The same as sentences for who writes the course. */
export const askedOfNumbers = (text: string, locale: Locale): string[] =>
  strayNumbers(text, locale).map(
    ({ written, instead }) => `the number ${written} is written ${instead} in "${locale}"`,
  );
