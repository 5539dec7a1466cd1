import type { Locale } from '../bundle.ts';
import type { Source } from '../markdown/render-context.ts';
import { wordsOf } from '../words.ts';
import { sourceDate } from './source-date.ts';

/** How much of its date a citation of a source shows. */
export type CitedDate = 'year' | 'day';

const citedDate = ({ date }: Source, shows: CitedDate) => (shows === 'day' ? date : date?.slice(0, 4)) ?? '';

/**
 * The letters that tell sources apart whose citations would read the same, `a` and on in the order of their list; by
 * the key of the source. One that stands alone has none.
 */
export function sourceLetters(sources: readonly Source[], shows: CitedDate): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const source of sources) {
    const words = `${source.publisher}, ${citedDate(source, shows)}`;
    alike.set(words, [...(alike.get(words) ?? []), source.key]);
  }
  const letters = new Map<string, string>();
  for (const keys of alike.values()) {
    if (keys.length === 1) continue;
    for (const [at, key] of keys.entries()) letters.set(key, String.fromCodePoint(97 + at));
  }
  return letters;
}

/** The date of a citation: `2024`, `2024a`, `n.d.-a`; with its day `7 October 2017`, `7 October 2017-a`. */
export function dateCited(source: Source, locale: Locale, shows: CitedDate, letter = ''): string {
  const date = citedDate(source, shows);
  if (date === '') return wordsOf(locale).undated + (letter && `-${letter}`);
  return date.includes('-') ? sourceDate(date, locale) + (letter && `-${letter}`) : date + letter;
}

/** The date in a list: all that is known of it, then what its citation says where that has a letter. */
export function dateListed(source: Source, locale: Locale, shows: CitedDate, letter?: string): string {
  const cited = dateCited(source, locale, shows, letter);
  if (!source.date || source.date === citedDate(source, shows)) return cited;
  const whole = sourceDate(source.date, locale);
  return letter ? `${whole} (${cited})` : whole;
}
