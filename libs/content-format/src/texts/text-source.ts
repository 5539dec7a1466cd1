import { createHash } from 'node:crypto';
import type { Locale } from '../bundle.ts';
import { type CourseContext, mediaFolderOf } from '../course-context.ts';
import type { CourseFile } from '../sources/course-files.ts';
import { createContext } from '../markdown/render.ts';
import type { RenderContext, TextKind } from '../markdown/render-context.ts';
import type { Problems, StaleText } from '../problems.ts';
import { sourceKey } from '../tags.ts';
import { splitFrontMatter } from './front-matter.ts';
import { askedOfNumbers } from './stray-numbers.ts';
import { refuseMarkup } from './texts.ts';
import { withFirmSpaces } from './typography.ts';
import { readYaml, type YamlFields } from '../yaml-value.ts';

/** One language of a lesson, a card or a country unit: its front matter read, its Markdown still to be. */
export interface TextSource {
  file: string;
  locale: Locale;
  front: YamlFields;
  body: string;
  /** Lines of the file before the body. */
  offset: number;
  /** Empty for a kind of text that has none. */
  title: string;
  /** What a translation of this file is stamped with: of title and body, so that other fields may change. */
  hash: string;
}

/** The languages of one text. */
export type TextSources = ReadonlyMap<Locale, TextSource>;

/** What the front matter of a kind of text holds. */
export interface TextForm {
  /** What it is called in a message. */
  what: string;
  /** Fields of the source language. */
  required: readonly string[];
  optional: readonly string[];
  /** What a translation cannot leave out; whatever else it repeats must be the same. */
  translated: readonly string[];
  /** The translatable words of a text. */
  ownWords: readonly string[];
}

/** Short on purpose: it is in a front matter for people to see that it changed. */
export function sourceHash(title: string, body: string): string {
  const text = `${title.trim()}\n${body.trim()}\n`.normalize('NFC');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Reads every language there is; a translation must agree with the source language in what it repeats. */
export function readTexts(
  files: ReadonlyMap<Locale, CourseFile>,
  form: TextForm,
  course: CourseContext,
): TextSources {
  const texts = new Map<Locale, TextSource>();
  for (const locale of course.locales) {
    const file = files.get(locale);
    const text = file && readText(file, locale, locale === course.source, form, course.problems);
    if (!text) continue;
    texts.set(locale, text);
    for (const reason of askedOfNumbers(text.title, locale))
      course.notes.add(text.front.at('title').place, 'value', reason);
  }
  compareFronts(texts, form, course);
  return texts;
}

/** Reads the front matter of one file; reports and returns null when there is none. */
function readText(
  file: CourseFile,
  locale: Locale,
  isSource: boolean,
  form: TextForm,
  problems: Problems,
): TextSource | null {
  const parts = splitFrontMatter(file.text ?? '');
  if (!parts) {
    const reason = `the ${form.what} must begin with its front matter between two lines "---"`;
    problems.add({ file: file.path, line: 1 }, 'markdown', reason);
    return null;
  }
  const yaml = readYaml(file.path, parts.front, problems, 1);
  if (!yaml) return null;
  const front = isSource
    ? yaml.fields(form.required, form.optional)
    : yaml.fields(form.translated, [...form.required, ...form.optional, 'translated-from']);
  const isTitled = form.required.includes('title');
  const title = isTitled ? front.at('title').string() : '';
  if (isTitled) refuseMarkup(title, front.at('title'));
  const { body, offset } = parts;
  const hash = sourceHash(title, body);
  return { file: file.path, locale, front, body, offset, title: withFirmSpaces(title, locale), hash };
}

/** The translations share the uuid of the source language, and repeat nothing differently. */
function compareFronts(texts: TextSources, form: TextForm, course: CourseContext): void {
  const original = texts.get(course.source)?.front;
  if (!original) return;
  const uuid = original.at('uuid').uuid();
  const same = [...form.required, ...form.optional].filter(
    (name) => name !== 'uuid' && !form.ownWords.includes(name),
  );
  for (const { front, locale } of texts.values()) {
    if (locale === course.source) continue;
    const own = front.at('uuid');
    const there = `the ${course.source} text of this ${form.what}`;
    if (front.has('uuid') && own.uuid() !== uuid)
      own.fault('uuid-differs', `the uuid differs from ${there} (${uuid})`);
    for (const name of same) {
      if (!front.has(name) || front.at(name).spelling() === original.at(name).spelling()) continue;
      front.at(name).fault('metadata-differs', `"${name}" differs from ${there}`);
    }
  }
}

/** Keys of the sources a text lists in its front matter. */
export function citedSources({ front }: TextSource, course: CourseContext): string[] {
  return front.optional('sources', [], (value) => value.list().map((each) => sourceKey(each, course)));
}

/** The rendering context of the body of a text. */
export function textContext(
  { file, locale, offset }: TextSource,
  kind: TextKind,
  sourceKeys: readonly string[],
  course: CourseContext,
): RenderContext {
  return createContext({
    kind,
    locale,
    problems: course.problems,
    notes: course.notes,
    references: course,
    place: (line) => ({ file, line: line + offset }),
    media: (path) => course.media.find(mediaFolderOf(file), locale, path),
    declaredSources: new Set(sourceKeys),
  });
}

/** Why a translation has to be read against its source again, or null. */
function staleness(text: TextSource, original: TextSource): 'changed' | 'unstamped' | null {
  if (text === original) return null;
  const stamp = text.front.optional('translated-from', '', (value) => value.string());
  if (stamp === '') return 'unstamped';
  return stamp === original.hash ? null : 'changed';
}

/** Whether a translation has to be read against its source again; noted for the report. */
export function noteStale(text: TextSource, original: TextSource, stale: StaleText[]): boolean {
  const why = staleness(text, original);
  if (why) stale.push({ file: text.file, locale: text.locale, why });
  return why !== null;
}
