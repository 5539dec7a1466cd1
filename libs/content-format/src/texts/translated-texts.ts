/** Texts that are translated block by block: lessons, cards, guides of facilitators and country units. */
const TEXTS = [
  /^modules\/[^/]+\/(?:lessons|cards)\/[^/]+\/([a-z]{2})\.md$/,
  /^facilitator\/[^/]+\/([a-z]{2})\.md$/,
  /^countries\/[A-Z]{2}\/[^/]+\.([a-z]{2})\.md$/,
];

/** The language of a text in Markdown that is translated block by block, by its path in the course; null: it is no such text. */
export function languageOfText(path: string): string | null {
  for (const pattern of TEXTS) {
    const language = pattern.exec(path)?.[1];
    if (language !== undefined) return language;
  }
  return null;
}

/** A file of YAML has all languages of its texts; one of Markdown has one. */
export const hasAllLanguages = (path: string): boolean => /\.ya?ml$/.test(path);

/** The path of the same text in another language; a file of YAML has them all. */
export const textIn = (path: string, language: string): string =>
  path.replace(/[a-z]{2}\.md$/, `${language}.md`);

/** Whether a text has a title to translate: a country unit is called as its lesson. */
export const isTitled = (path: string): boolean => !path.startsWith('countries/');
