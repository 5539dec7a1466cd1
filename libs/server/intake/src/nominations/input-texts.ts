import { Refused } from '@campus/platform/graphql/refused.ts';
import { locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { isOneOf } from '@campus/people';

type Maybe<Text> = Text | null | undefined;

/** Nothing that a database or a printer cannot keep: no control signs but line ends, no halves of signs. */
const keepable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/(?!\n)\p{Cc}|\uFFFD/gu, ' ');

const tooLong = (field: string, maximum: number) =>
  new Refused('INPUT_INVALID', { field, reason: 'TOO_LONG', maximum });

export function needed<Value>(value: Maybe<Value>, field: string): Value {
  if (value === null || value === undefined || value === '')
    throw new Refused('INPUT_INVALID', { field, reason: 'NEEDED' });
  return value;
}

/** One line, without spaces around it. */
export function line(text: Maybe<string>, field: string, maximum = 200): string {
  const value = text ?? '';
  if (value.length > 4 * maximum) throw tooLong(field, maximum);
  const kept = keepable(value).replaceAll(/\s+/g, ' ').trim();
  if (kept.length > maximum) throw tooLong(field, maximum);
  return kept;
}

/** Several lines. */
export function lines(text: Maybe<string>, field: string, maximum: number): string {
  const value = text ?? '';
  if (value.length > maximum) throw tooLong(field, maximum);
  return keepable(value.replaceAll('\r\n', '\n')).trim();
}

/** The languages that are written in; at least one. */
export function inLocales(
  texts: Partial<Record<Locale, Maybe<string>>>,
  field: string,
  clean: (text: string) => string,
): Partial<Record<Locale, string>> {
  const kept = locales.flatMap((locale) => {
    const text = clean(texts[locale] ?? '');
    return text ? [[locale, text] as const] : [];
  });
  if (kept.length === 0) throw new Refused('INPUT_INVALID', { field, reason: 'NEEDED' });
  return Object.fromEntries(kept);
}

export function word<Word extends string>(words: readonly Word[], text: Maybe<string>, field: string): Word {
  const value = text ?? '';
  if (!isOneOf(words, value))
    throw new Refused('INPUT_INVALID', { field, reason: value ? 'UNKNOWN' : 'NEEDED' });
  return value;
}

export function wordsOf<Word extends string>(
  words: readonly Word[],
  texts: readonly string[],
  field: string,
): Word[] {
  return [...new Set(texts.slice(0, 100).map((text) => word(words, text, field)))];
}

/** A day of the calendar, `YYYY-MM-DD`, of this century. */
export function day(text: string, field: string): string {
  const at = /^20\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new Refused('INPUT_INVALID', { field, reason: 'DAY' });
  return text;
}

export function wholeNumber(value: number, field: string, least: number, most: number): number {
  if (value < least || value > most)
    throw new Refused('INPUT_INVALID', { field, reason: 'RANGE', least, most });
  return value;
}
