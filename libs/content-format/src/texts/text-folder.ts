import { posix } from 'node:path';
import type { Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { CourseFile } from '../sources/course-files.ts';
import { tagFields } from '../tags.ts';
import { readTexts, type TextForm, type TextSources } from './text-source.ts';
import type { YamlValue } from '../yaml-value.ts';

const lessonForm: TextForm = {
  what: 'lesson',
  required: ['uuid', 'key', 'title', 'minutes'],
  optional: [...tagFields, 'sources'],
  translated: ['uuid', 'title'],
  ownWords: ['title'],
};

const cardForm: TextForm = {
  what: 'card',
  required: ['uuid', 'key', 'title', 'guidelines'],
  optional: ['sources'],
  translated: ['uuid', 'title'],
  ownWords: ['title'],
};

const paperForm: TextForm = {
  what: 'paper of the kit',
  required: ['uuid', 'key', 'title', 'kind'],
  optional: ['about', 'lessons', 'post', 'host', 'sending'],
  translated: ['uuid', 'title'],
  ownWords: ['title'],
};

/** The lesson named by a module, in every language; null when missing. */
export function readLessonSource(at: YamlValue, folder: string, course: CourseContext): TextSources | null {
  const texts = readFolder(at, folder, lessonForm, course);
  const original = texts?.get(course.source)?.front;
  if (!original) return texts;
  const key = original.at('key').key();
  course.identities.uuid(original.at('uuid').uuid(), original.at('uuid').place);
  course.identities.key('activity', key, original.at('key').place);
  course.lessons.set(key, original.at('uuid').uuid());
  return texts;
}

/** The field card named by a module, in every language; null when missing. */
export function readCardSource(at: YamlValue, folder: string, course: CourseContext): TextSources | null {
  const texts = readFolder(at, folder, cardForm, course);
  const original = texts?.get(course.source)?.front;
  if (!original) return texts;
  course.identities.uuid(original.at('uuid').uuid(), original.at('uuid').place);
  course.identities.key('card', original.at('key').key(), original.at('key').place);
  return texts;
}

/** A paper of the facilitator's kit, in every language; null when missing. */
export function readPaperSource(at: YamlValue, course: CourseContext): TextSources | null {
  const texts = readFolder(at, `facilitator/${at.string()}`, paperForm, course);
  const original = texts?.get(course.source)?.front;
  if (!original) return texts;
  course.identities.uuid(original.at('uuid').uuid(), original.at('uuid').place);
  course.identities.key('paper', original.at('key').key(), original.at('key').place);
  return texts;
}

/** A folder with one file for each language. */
function readFolder(
  at: YamlValue,
  folder: string,
  form: TextForm,
  course: CourseContext,
): TextSources | null {
  const { what } = form;
  if (course.files.under(folder).some((file) => course.files.isUsed(file.path))) {
    at.fault('reference', `the ${what} "${folder}" is listed already; it stands in one place`);
    return null;
  }
  const files = languageFiles(folder, course);
  if (files.size === 0) {
    at.fault('file-missing', `the ${what} "${folder}" does not exist or holds no text`);
    return null;
  }
  const missing = course.locales.filter((locale) => !files.has(locale));
  if (missing.length > 0) {
    const names = missing.map((locale) => `${folder}/${locale}.md`).join(', ');
    at.fault('language-missing', `the ${what} is missing in ${missing.join(', ')}: ${names}`);
  }
  return readTexts(files, form, course);
}

/** The files of a folder by language; a language the course does not have is a fault. */
function languageFiles(folder: string, { files, locales, problems }: CourseContext): Map<Locale, CourseFile> {
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
