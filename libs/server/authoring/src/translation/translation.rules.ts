import { type Locale } from '@campus/platform/graphql/locale.ts';
import { localeOfPath } from '../drafts/parts/part-names.rules.ts';

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
