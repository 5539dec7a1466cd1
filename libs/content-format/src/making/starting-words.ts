/** With what a part of a course begins, until its author has written something. */
export const startingWords = [
  'summary',
  'module',
  'moduleSummary',
  'outcome',
  'lesson',
  'screen',
  'text',
  'plan',
  'prompt',
  'right',
  'wrong',
  'rationale',
  'unitHeading',
  'unitText',
  'unitMissing',
] as const;
export type StartingWord = (typeof startingWords)[number];

/** A text in languages. */
export type Texts = Readonly<Partial<Record<string, string>>>;

/** Who makes parts of a course: in which languages, with which words and ids. */
export interface Maker {
  /** The one the others are translated from first. */
  locales: readonly string[];
  say: (word: StartingWord, locale: string) => string;
  newId: () => string;
}

/** A text file of a course, by its path in it. */
export interface NewFile {
  path: string;
  text: string;
}

/** A text in every language of the course; where a language has none, that of the source. */
export function inAll({ locales }: Pick<Maker, 'locales'>, texts: Texts): Record<string, string> {
  const usual = locales.map((locale) => texts[locale]).find(Boolean) ?? '';
  return Object.fromEntries(locales.map((locale) => [locale, texts[locale] || usual]));
}

/** A starting word in every language of the course. */
export const wordIn = ({ locales, say }: Maker, word: StartingWord): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale, say(word, locale)]));
