import type { Locale } from '../bundle.ts';
import { numberWords } from './number-words.ts';

/** A text in a language, for comparing the numbers in it. */
export interface NumberedText {
  locale: Locale;
  text: string;
}

/**
 * The numbers of a text that must survive translation, sorted: those of two digits and more, as bare digits.
 * `1.250`, `1,250` and `1 250` are one number, and so are `2,5` and `2.5`; single digits are often written out
 * as words, and centuries as Roman numerals, so neither counts. A full hour is `03:00` in one language and `3 h` in
 * another: of a time, neither the zero before the hour nor the `00` after it counts.
 */
export function numbersOf(text: string): string[] {
  const grouped = /(?<![\d.,])\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?/.source;
  const plain = /\d+(?:[.,]\d+)*/.source;
  const found = text
    .replace(/\b\d{1,2}(?:st|nd|rd|th)[- ]centur(?:y|ies)\b/gi, ' ')
    .replace(/\b0?(\d{1,2})(?::|\s?h\s?)00\b/g, '$1 ')
    .replace(/\b0(\d):(\d\d)\b/g, '$1:$2')
    .match(new RegExp(`${grouped}|${plain}`, 'g'));
  return (found ?? [])
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits) => digits.length > 1)
    .sort();
}

/** What one list has and the other has not, counting repetitions. */
export function difference(
  wanted: readonly string[],
  given: readonly string[],
): { lacking: string[]; extra: string[] } {
  const left = [...given];
  const lacking = wanted.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { lacking, extra: left };
}

/** The difference in words, or null when there is none. */
export function describeDifference(
  what: string,
  wanted: readonly string[],
  given: readonly string[],
): string | null {
  const { lacking, extra } = difference(wanted, given);
  return describe(what, lacking, extra);
}

/** As `describeDifference` for the numbers of two texts; a number one of them spells out is no difference. */
export function describeNumbers(source: NumberedText, translation: NumberedText): string | null {
  const { lacking, extra } = difference(numbersOf(source.text), numbersOf(translation.text));
  return describe(
    'numbers',
    lacking.filter((digits) => !spellsOut(digits, translation)),
    extra.filter((digits) => !spellsOut(digits, source)),
  );
}

function spellsOut(digits: string, { locale, text }: NumberedText): boolean {
  const word = numberWords[locale]?.[digits];
  return word !== undefined && new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu').test(text);
}

function describe(what: string, lacking: readonly string[], extra: readonly string[]): string | null {
  if (lacking.length === 0 && extra.length === 0) return null;
  const parts = [
    lacking.length > 0 ? `missing here: ${lacking.join(', ')}` : '',
    extra.length > 0 ? `only here: ${extra.join(', ')}` : '',
  ];
  return `${what} differ from the source language (${parts.filter(Boolean).join('; ')})`;
}
