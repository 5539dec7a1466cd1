import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Words } from '@campus/platform/words/catalogue.ts';
import { peopleImportWords } from '../words/people-import.words.ts';

/** Values a remark may need: stored rows may be older than a placeholder, which is then unknown. */
const UNKNOWN = Object.fromEntries(
  'address country date field from group line maximum name seats text until'
    .split(' ')
    .map((name) => [name, '']),
);

const textsOf = (params: Record<string, unknown>): Record<string, string> => ({
  ...UNKNOWN,
  ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value ?? '')])),
});

/** The sentence of a catalogue for what data names; null: it has none. */
export function saidOf<Key extends string>(
  words: Words<Key>,
  locale: Locale,
  key: string,
  params: Record<string, unknown> = {},
): string | null {
  return words.has(key) ? words(locale)(key, textsOf(params)) : null;
}

/** The sentence for a remark; empty when the catalogue no longer has it. */
export const noteIn = (locale: Locale, code: string, params: Record<string, unknown>): string =>
  saidOf(peopleImportWords, locale, `note.${code}`, params) ?? '';

/** What happened to a row when its list was undone. */
export const undoneIn = (locale: Locale, code: string): string =>
  saidOf(peopleImportWords, locale, `undo.${code}`) ?? code;
