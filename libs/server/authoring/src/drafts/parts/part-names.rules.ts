import { isPool } from '@campus/content-format/pool-path';
import { parse } from 'yaml';
import { isLocale, locales, type Locale } from '@campus/platform/graphql/locale.ts';

/** What a file of a draft is to those who write it. */
export const draftPartKinds = [
  'course',
  'module',
  'lesson',
  'card',
  'quiz',
  'pool',
  'survey',
  'scenario',
  'guide',
  'unit',
  'plan',
  'glossary',
  'sources',
  'seasons',
  'medium',
  'other',
] as const;
export type DraftPartKind = (typeof draftPartKinds)[number];

export type Titles = Partial<Record<Locale, string>>;

/** What the text of a file says about itself. */
export interface HeadOfFile {
  key: string | null;
  /** Of a file of YAML: quiz, survey or scenario. */
  kind: string | null;
  /** One that has no language yet is under ''. */
  titles: Titles & { ''?: string };
}

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/;

/** `name` and what is indented below it, as a text of its own: whole pools are too long to be parsed for a title. */
function entryOf(text: string, name: string): unknown {
  const [entry] = new RegExp(`^${name}:.*(?:\\r?\\n[ \\t]+.*)*`, 'm').exec(text) ?? [];
  if (entry === undefined) return null;
  try {
    const read: unknown = parse(entry);
    return typeof read === 'object' && read !== null && name in read
      ? (read as Record<string, unknown>)[name]
      : null;
  } catch {
    return null;
  }
}

const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, 300) : null;

function titlesIn(title: unknown): HeadOfFile['titles'] {
  const whole = wordsIn(title);
  if (whole !== null) return { '': whole };
  if (typeof title !== 'object' || title === null) return {};
  return Object.fromEntries(
    Object.entries(title).flatMap(([locale, value]) => {
      const words = wordsIn(value);
      return isLocale(locale) && words !== null ? [[locale, words]] : [];
    }),
  );
}

/** Of a file of text; a draft may hold anything, so what cannot be read says nothing. */
export function headOf(path: string, text: string): HeadOfFile {
  const head = path.endsWith('.md') ? (FRONT.exec(text)?.[1] ?? '') : text;
  return {
    key: wordsIn(entryOf(head, 'key')),
    kind: wordsIn(entryOf(head, 'kind')),
    titles: titlesIn(entryOf(head, 'title')),
  };
}

/** `fr` of `fr.md` and `map.fr.svg`. */
export function localeOfPath(path: string): Locale | null {
  const parts = (path.split('/').at(-1) ?? '').split('.');
  const said = parts.length > 1 ? parts.at(-2) : undefined;
  return said !== undefined && isLocale(said) ? said : null;
}

/** The same in all its languages: `…/fr.md` and `…/es.md` are one text. */
const textOf = (path: string): string => {
  const locale = localeOfPath(path);
  if (locale === null) return path;
  const at = path.lastIndexOf('/') + 1;
  return path.slice(0, at) + path.slice(at).replace(`${locale}.`, '');
};

const TOP: Partial<Record<string, DraftPartKind>> = {
  'course.yaml': 'course',
  'plan.yaml': 'plan',
  'glossary.yaml': 'glossary',
  'sources.yaml': 'sources',
  'seasons.yaml': 'seasons',
};
const FOLDERS: [pattern: RegExp, kind: DraftPartKind][] = [
  [/\/(media|scorm)\//, 'medium'],
  [/^modules\/[^/]+\/module\.yaml$/, 'module'],
  [/\/lessons\/.*\.md$/, 'lesson'],
  [/\/cards\/.*\.md$/, 'card'],
  [/^facilitator\/.*\.md$/, 'guide'],
  [/^countries\/.*\.md$/, 'unit'],
];
const SAID: Partial<Record<string, DraftPartKind>> = { quiz: 'quiz', survey: 'survey', scenario: 'scenario' };

export function kindOf(path: string, head: HeadOfFile | null): DraftPartKind {
  const [, found] = FOLDERS.find(([pattern]) => pattern.test(path)) ?? [];
  return (
    TOP[path] ??
    found ??
    (isPool(path) ? 'pool' : undefined) ??
    (head?.kind ? SAID[head.kind] : undefined) ??
    'other'
  );
}

/** What the files of a draft are called in the language of a reader. */
export interface NamedPart {
  path: string;
  kind: DraftPartKind;
  /** Null: it has none. */
  title: string | null;
}

/** `heads`: of files of text. */
export function partsOf(
  paths: readonly string[],
  heads: ReadonlyMap<string, HeadOfFile>,
  asked: Locale,
): NamedPart[] {
  const titles = new Map<string, Titles>();
  const lessons = new Map<string, string>();
  for (const path of paths) {
    const head = heads.get(path);
    if (!head) continue;
    const text = textOf(path);
    const { '': whole, ...said } = head.titles;
    const locale = localeOfPath(path);
    const own: Titles = whole === undefined ? said : { [locale ?? asked]: whole };
    titles.set(text, { ...titles.get(text), ...own });
    if (head.key !== null && kindOf(path, head) === 'lesson') lessons.set(head.key, text);
  }
  const titleOf = (text: string): string | null => {
    const known = titles.get(text);
    const locale = known && [asked, ...locales].find((each) => known[each] !== undefined);
    return (locale && known[locale]) ?? null;
  };
  return paths.map((path) => {
    const head = heads.get(path) ?? null;
    const kind = kindOf(path, head);
    if (kind === 'unit') return { path, kind, title: titleOf(lessons.get(keyOfUnit(path)) ?? '') };
    return { path, kind, title: titleOf(textOf(path)) ?? (kind === 'pool' ? (head?.key ?? null) : null) };
  });
}

/** `countries/CR/m3-my-country.es.md` belongs to the lesson `m3-my-country`. */
const keyOfUnit = (path: string): string => (path.split('/').at(-1) ?? '').split('.')[0] ?? '';
