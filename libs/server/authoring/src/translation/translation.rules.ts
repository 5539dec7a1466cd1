import { parse } from 'yaml';
import { isLocale, locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { localeOfPath } from '../drafts/parts/part-names.rules.ts';

/** The languages of a course, as its `course.yaml` says them. */
export interface CourseLanguages {
  source: Locale;
  /** All of them. */
  locales: Locale[];
}

/** Of a course that does not say them: Spanish, and all of the campus. */
export function languagesOf(courseYaml: string | null): CourseLanguages {
  const said = fieldsIn(courseYaml);
  const source = typeof said['source'] === 'string' && isLocale(said['source']) ? said['source'] : 'es';
  const given = Array.isArray(said['locales']) ? said['locales'] : [];
  const known = given.filter((each): each is Locale => typeof each === 'string' && isLocale(each));
  return { source, locales: known.length ? known : [...locales] };
}

function fieldsIn(yaml: string | null): Record<string, unknown> {
  try {
    const read: unknown = parse(yaml ?? '', { maxAliasCount: 0, logLevel: 'silent' });
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Texts that are translated block by block. */
const TEXTS = [
  /^modules\/[^/]+\/(?:lessons|cards)\/[^/]+\/[a-z]{2}\.md$/,
  /^facilitator\/[^/]+\/[a-z]{2}\.md$/,
  /^countries\/[A-Z]{2}\/[^/]+\.[a-z]{2}\.md$/,
];

/** The language of a text that is translated block by block; null: it is none. */
export const languageOfText = (path: string): Locale | null =>
  TEXTS.some((pattern) => pattern.test(path)) ? localeOfPath(path) : null;

/** The same text in another language. */
export const textIn = (path: string, locale: Locale): string => path.replace(/[a-z]{2}\.md$/, `${locale}.md`);

/** A country unit need not have a title. */
export const isTitled = (path: string): boolean => !path.startsWith('countries/');
