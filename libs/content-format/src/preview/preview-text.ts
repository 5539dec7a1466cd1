import { parse } from 'yaml';
import type { Locale } from '../bundle.ts';
import { splitLesson, type Section } from '../lessons/lesson-structure.ts';
import { createContext, readMarkdown, renderNodes } from '../markdown/render.ts';
import type {
  MediaReference,
  References,
  RenderContext,
  Source,
  TextKind,
} from '../markdown/render-context.ts';
import { Problems, type Problem } from '../problems.ts';
import { sourceList } from '../sources/source-list.ts';
import { splitFrontMatter } from '../texts/front-matter.ts';
import { asRead } from '../texts/text-lines.ts';
import { withFirmSpaces } from '../texts/typography.ts';

/** What a text refers to that stands elsewhere in its course. */
export interface PreviewCourse {
  /** `glossary.yaml` and `sources.yaml` as they stand; null: the course has none. */
  glossary: string | null;
  sources: string | null;
  locales: readonly Locale[];
}

/** A file that a text shows, by its path in the course; null: there is none. */
export type PreviewFile = (path: string) => Pick<MediaReference, 'address' | 'bytes' | 'text'> | null;

export interface PreviewPart {
  /** Empty: it has none. */
  title: string;
  /** Sanitised, as learners get it. */
  html: string;
}

/** A text as learners will read it, and what is wrong in it as far as it says so itself. */
export interface TextPreview {
  title: string;
  /** Screens of a lesson; the whole of another text. */
  screens: PreviewPart[];
  extended: string;
  plan: string;
  sources: string;
  problems: Problem[];
}

/** What `parse` may give. */
type Entries = readonly Record<string, unknown>[];

function entriesIn(yaml: string | null): Entries {
  if (yaml === null) return [];
  try {
    const read: unknown = parse(yaml);
    return Array.isArray(read) ? read.filter((each) => typeof each === 'object' && each !== null) : [];
  } catch {
    // Somebody is writing it: what it said before is no use either.
    return [];
  }
}

const wordsAt = (entry: Record<string, unknown>, name: string): string | null => {
  const value = entry[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

const sourceOf = (entry: Record<string, unknown>, key: string): Source => ({
  key,
  publisher: wordsAt(entry, 'publisher') ?? key,
  title: wordsAt(entry, 'title') ?? key,
  lang: wordsAt(entry, 'lang'),
  url: wordsAt(entry, 'url'),
  date: wordsAt(entry, 'date'),
  note: null,
});

/** The references of a course, read once for many previews. */
export function previewReferences({ glossary, sources, locales }: PreviewCourse): References {
  const keyed = (entries: Entries) =>
    entries.flatMap((entry) => {
      const key = wordsAt(entry, 'key');
      return key === null ? [] : [[key, entry] as const];
    });
  return {
    terms: new Set(keyed(entriesIn(glossary)).map(([key]) => key)),
    sources: new Map(keyed(entriesIn(sources)).map(([key, entry]) => [key, sourceOf(entry, key)])),
    // Where a link leads is for the check to say: a preview follows none.
    lessons: anyKey,
    locales,
    source: locales[0] ?? 'es',
    plan: null,
    rubric: null,
  };
}

const anyKey: ReadonlyMap<string, string> = new (class extends Map<string, string> {
  override has(): boolean {
    return true;
  }
  override get(key: string): string {
    return key;
  }
})();

/** `media/map.svg` of a module: first in the language of the text. */
export const mediaOf =
  (folder: string, locale: Locale, file: PreviewFile) =>
  (path: string): MediaReference | null => {
    const plain = path.replace(/^\.\//, '');
    if (plain.startsWith('/') || plain.split('/').includes('..')) return null;
    const own = plain.replace(/(\.[^./]+)$/, `.${locale}$1`);
    for (const each of [`${folder}/${own}`, `${folder}/${plain}`]) {
      const found = file(each);
      if (found) return { ...found, seconds: null, path: each };
    }
    return null;
  };

const KINDS: [pattern: RegExp, kind: TextKind][] = [
  [/\/lessons\//, 'lesson'],
  [/\/cards\//, 'card'],
  [/^facilitator\//, 'paper'],
  [/^countries\//, 'unit'],
];

/** What a text may hold, by its place in the course. */
export const kindOfText = (path: string): TextKind =>
  KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'blocks';

const folderOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'modules' ? `${top}/${second}` : top;
};

/** Null: it is no text of Markdown. The renderer and its sanitiser are those of publishing. */
export function previewText(
  path: string,
  text: string,
  locale: Locale,
  references: References,
  file: PreviewFile,
): TextPreview | null {
  if (!path.endsWith('.md')) return null;
  const parts = splitFrontMatter(asRead(text)) ?? { front: '', body: text, offset: 0 };
  const front = frontOf(parts.front);
  const title = withFirmSpaces(wordsAt(front, 'title') ?? '', locale);
  const cited = Array.isArray(front.sources) ? front.sources.map(String) : [];
  const problems = new Problems();
  const context = createContext({
    kind: kindOfText(path),
    locale,
    problems,
    notes: new Problems(),
    references,
    place: (line) => ({ file: path, line: line + parts.offset }),
    media: mediaOf(folderOf(path), locale, file),
    declaredSources: new Set(cited),
  });
  return { title, ...cut(parts.body, title, cited, context), problems: problems.sorted() };
}

function frontOf(front: string): Record<string, unknown> {
  try {
    const read: unknown = parse(front);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function cut(
  body: string,
  title: string,
  cited: readonly string[],
  context: RenderContext,
): Omit<TextPreview, 'title' | 'problems'> {
  const root = readMarkdown(body, context);
  const html = (section: Section | null): string => (section ? renderNodes(section.nodes, context) : '');
  const listed = cited.flatMap((key) => context.references.sources.get(key) ?? []);
  const list = sourceList(listed, context.locale, context.kind === 'unit' ? 'day' : 'year');
  if (context.kind !== 'lesson')
    return {
      screens: [{ title: '', html: renderNodes(root.children, context) }],
      extended: '',
      plan: '',
      sources: list,
    };
  const { screens, extended, plan, sources } = splitLesson(root, title);
  return {
    screens: screens.map((screen) => ({ title: screen.title, html: html(screen) })),
    extended: html(extended),
    plan: html(plan),
    sources: `${list}${html(sources)}`,
  };
}
