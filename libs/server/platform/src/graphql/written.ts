import { isLocale, type Locale } from './locale.ts';
import { Refused } from './refused.ts';

/** Refuses the value of a field. Refuses INPUT_INVALID {field}. */
export function refuseInput(field: string): never {
  throw new Refused('INPUT_INVALID', { field });
}

/** A text in some of the languages of the campus. */
export type WrittenInLocales = Partial<Record<Locale, string>>;

/** What a database can keep: whole signs, and no NUL. */
const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** A single line of text as it is stored, '' where nothing stands; null: too long or not text. */
export function lineOf(text: string, longest: number): string | null {
  if (text.length > 4 * longest || !isText(text)) return null;
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : null;
}

/** The same of a text with ends of lines, from input without a type. */
export function linesOf(given: unknown, longest: number): string | null {
  if (typeof given !== 'string' || !isText(given)) return null;
  const text = given.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return text.length <= longest ? text : null;
}

/** A single line of text, trimmed as it is stored; refused when it is empty, too long or not text. */
export const lineIn = (text: string, field: string, longest = 200): string =>
  lineOf(text, longest) || refuseInput(field);

/** The same, where nothing may stand; null then. */
export const optionalLineIn = (
  text: string | null | undefined,
  field: string,
  longest = 200,
): string | null => (text?.trim() ? lineIn(text, field, longest) : null);

/** An address of the web, or nothing. */
export function optionalUrlIn(text: string | null | undefined, field: string): string | null {
  const line = optionalLineIn(text, field, 500);
  return line === null || (URL.canParse(line) && /^https?:$/.test(new URL(line).protocol))
    ? line
    : refuseInput(field);
}

/** A line in at least one language; empty ones are left out. */
export function writtenIn(
  given: Partial<Record<string, string | null>>,
  field: string,
  longest = 200,
): WrittenInLocales {
  const texts = Object.entries(given).flatMap(([locale, text]) =>
    isLocale(locale) && text?.trim() ? [[locale, lineIn(text, field, longest)] as const] : [],
  );
  return texts.length ? Object.fromEntries(texts) : refuseInput(field);
}

/** The same where a text may be missing in every language; then null. */
export const optionalWrittenIn = (
  given: Partial<Record<string, string | null>> | null | undefined,
  field: string,
  longest = 1000,
): WrittenInLocales | null =>
  given && Object.values(given).some((text) => text?.trim()) ? writtenIn(given, field, longest) : null;

/** A line in each language of the campus. */
export function writtenInAll(
  given: Record<Locale, string>,
  field: string,
  longest = 200,
): Record<Locale, string> {
  return {
    en: lineIn(given.en, field, longest),
    es: lineIn(given.es, field, longest),
    fr: lineIn(given.fr, field, longest),
  };
}

/** The short name of something, for people, commands and files. */
export function keyIn(text: string): string {
  const key = text.trim();
  return /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(key) ? key : refuseInput('key');
}

/** A calendar day, `YYYY-MM-DD`, of the last century, this one or the next. */
export function isDay(text: string): boolean {
  const moment = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** A day in the form it is stored in. */
export const dayIn = (text: string, field: string): string => (isDay(text) ? text : refuseInput(field));

export const optionalDayIn = (text: string | null | undefined, field: string): string | null =>
  text ? dayIn(text, field) : null;

/** A whole number within bounds. */
export const countIn = (value: number, field: string, least: number, most: number): number =>
  Number.isInteger(value) && value >= least && value <= most ? value : refuseInput(field);
