import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { askedOfNumbers } from '../texts/stray-numbers.ts';

type Messages = Record<string, string>;

const languages = ['es', 'en', 'fr'] as const;

/** A catalogue: its messages by id in each language, and the note for translators of each. */
export type Catalogue = Record<(typeof languages)[number] | 'notes', Messages>;

const parts = [...languages, 'notes'] as const;

const messagesIn = (path: string): Messages =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Messages) : {};

const known = new Set(['number', 'select', 'plural']);

/** Names of the placeholders of a message with their kind, also those inside plural and select. */
const placeholders = (message: string): string[] => {
  const found = new Set<string>();
  const visit = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, kind, cases] = token as [string, string | undefined, unknown];
      if (kind && !known.has(kind)) throw new Error(`{${name}, ${kind}} is more ICU than interpret.ts knows`);
      found.add(kind ? `${name}:${kind}` : name);
      if (typeof cases === 'object' && cases !== null) Object.values(cases).forEach(visit);
    }
  };
  visit(compileMessageOrThrow(message));
  return [...found].sort();
};

const tags = (message: string) => [...message.matchAll(/<(\w+)>/g)].map((match) => match[1]).sort();

const shapeOf = (message: string) => JSON.stringify([placeholders(message), tags(message)]);

/** A plain space before : ; ! ? » or after «, which may break the line there. */
const frenchSpacing = /[ ][:;!?»]|«[ ]|[^\s\d«»(:;!?\u00a0\u202f][:;!?»](?=\s|$)/;

/** The wide space there: courses are set with the narrow one, and beside it a second looks like a mistake. */
const wideSpacing = /\u00a0[:;!?»%]|«\u00a0/;

/** Percentages as no text of that language has them: a space in English; in the others a space where a line may end, or none. */
const strayPercents: Readonly<Record<(typeof languages)[number], RegExp>> = {
  es: /[\d}] ?%/,
  en: /[\d}][ \u00a0\u202f]%/,
  fr: /[\d}] ?%/,
};

/** In French 0 and 1.5 use the form `one`: a number written out there would be used for them too. */
const frenchOne = /\bone \{[^{}]*(?<![\w.,])1(?![\w.,])/;

/** Problems of one message for a translator or a reader. */
function* issuesOfMessage(of: Catalogue, id: string): Generator<string> {
  const missing = parts.filter((part) => !of[part][id]?.trim());
  if (missing.length > 0) {
    yield `missing in ${missing.join(', ')}`;
    return;
  }
  const french = of.fr[id] ?? '';
  try {
    const [first, ...others] = languages.map((language) => shapeOf(of[language][id] ?? ''));
    if (others.some((other) => other !== first)) yield 'placeholders or tags differ';
  } catch (error) {
    yield error instanceof Error ? error.message : String(error);
  }
  if (frenchSpacing.test(french.replaceAll(/\{\w+, (plural|select),/g, '')))
    yield 'French punctuation without a non-breaking space';
  if (wideSpacing.test(french)) yield 'French punctuation with a wide space (write U+202F)';
  for (const language of languages) {
    if (strayPercents[language].test(of[language][id] ?? ''))
      yield `a percentage in ${language} (write 70% in English, 70 % with a non-breaking space in the others)`;
  }
  yield* askedOfNumbers(of.es[id] ?? '', 'es');
  if (frenchOne.test(french)) yield 'French writes 1 where 0 is meant too';
}

/**
 * What is wrong with a catalogue, one line each: an id without a language or a translator's note, placeholders or
 * tags that differ between languages, a message that is not ICU, French punctuation that could begin a line or is
 * set wide, a French one that is written as a digit, a percentage or a Spanish number that is written as in another
 * language.
 */
export function issuesOfCatalogue(catalogue: Catalogue): string[] {
  const ids = new Set(parts.flatMap((part) => Object.keys(catalogue[part])));
  return [...ids].flatMap((id) => [...issuesOfMessage(catalogue, id)].map((issue) => `${id}: ${issue}`));
}

/** The same of every file in a folder of catalogues, `es/course.json` beside `en/course.json`. */
export function catalogueIssues(folder: string): string[] {
  const files = new Set(parts.flatMap((part) => readdirSync(join(folder, part))));
  return [...files].sort().flatMap((file) => {
    const [es, en, fr, notes] = parts.map((part) => messagesIn(join(folder, part, file)));
    return issuesOfCatalogue({ es, en, fr, notes } as Catalogue).map((issue) => `${file}: ${issue}`);
  });
}

/** One catalogue whose languages are in one folder: `es.json` beside `en.json`. */
export function readCatalogue(folder: string): Catalogue {
  const [es, en, fr, notes] = parts.map((part) => messagesIn(join(folder, `${part}.json`)));
  return { es, en, fr, notes } as Catalogue;
}

/** Where a client's code says a message without the values its places need: `path: id`. A call with computed ids is not seen. */
export function saidWithoutValues(source: string, folders: readonly string[]): string[] {
  const messages = folders.flatMap((folder) =>
    readdirSync(join(folder, 'es')).map((file) => messagesIn(join(folder, 'es', file))),
  );
  const all = Object.assign({}, ...messages) as Messages;
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
    .flatMap((file) => {
      const said = readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'\s*,?\s*\)/g);
      return [...said]
        .map(([, id = '']) => id)
        .filter((id) => placeholders(all[id] ?? '').length > 0)
        .map((id) => `${file}: ${id}`);
    });
}
