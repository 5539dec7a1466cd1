import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Locale } from './bundle.ts';
import type { CourseFile, CourseFiles } from './course-files.ts';
import type { Problems } from './problems.ts';
import { tagFields } from './tags.ts';
import { refuseMarkup } from './texts.ts';
import { readYaml, type YamlFields } from './yaml-value.ts';

/** One language of a lesson, its front matter read and its Markdown still to be. */
export interface LessonSource {
  file: string;
  locale: Locale;
  front: YamlFields;
  body: string;
  /** Lines of the file before the body. */
  offset: number;
  title: string;
  /** What a translation of this file is stamped with: of title and body, so that other fields may change. */
  hash: string;
}

/** A file in two parts, or null when it has no front matter. */
export function splitFrontMatter(text: string): { front: string; body: string; offset: number } | null {
  const match = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text);
  if (!match) return null;
  return {
    front: match[1] ?? '',
    body: text.slice(match[0].length),
    offset: match[0].split('\n').length - 1,
  };
}

/** Short on purpose: it stands in a front matter for people to see that it changed. */
export function sourceHash(title: string, body: string): string {
  const text = `${title.trim()}\n${body.trim()}\n`.normalize('NFC');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const metadata = ['key', 'minutes', ...tagFields, 'sources'];

/** Reads the front matter of one file; reports and returns null when there is none. */
export function readLessonSource(
  file: CourseFile,
  locale: Locale,
  isSource: boolean,
  problems: Problems,
): LessonSource | null {
  const parts = splitFrontMatter(file.text ?? '');
  if (!parts) {
    problems.add(
      { file: file.path, line: 1 },
      'markdown',
      'the lesson must begin with its front matter between two lines "---"',
    );
    return null;
  }
  const yaml = readYaml(file.path, parts.front, problems, 1);
  if (!yaml) return null;
  const front = isSource
    ? yaml.fields(['uuid', 'key', 'title', 'minutes'], [...tagFields, 'sources'])
    : yaml.fields(['uuid', 'title'], [...metadata, 'translated-from']);
  const title = front.at('title').string();
  refuseMarkup(title, front.at('title'));
  const { body, offset } = parts;
  return { file: file.path, locale, front, body, offset, title, hash: sourceHash(title, body) };
}

/** The files of a lesson folder by language; other files in it are faults. */
export function lessonFiles(
  folder: string,
  locales: readonly Locale[],
  files: CourseFiles,
  problems: Problems,
): Map<Locale, CourseFile> {
  const found = new Map<Locale, CourseFile>();
  for (const file of files.under(folder)) {
    const locale = posix.basename(file.path, '.md');
    if (posix.dirname(file.path) === folder && file.path.endsWith('.md') && locales.includes(locale)) {
      found.set(locale, file);
      files.use(file.path);
    } else if (posix.dirname(file.path) === folder && /^[a-z]{2}\.md$/.test(posix.basename(file.path))) {
      files.use(file.path);
      problems.add(
        { file: file.path, line: 1 },
        'language-unknown',
        `"${locale}" is not a language of this course`,
      );
    }
  }
  return found;
}
