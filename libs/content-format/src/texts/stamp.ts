import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { CourseFiles } from '../sources/course-files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { sourceHash } from './text-source.ts';
import { withStamp } from './translation-stamp.ts';
import { Problems } from '../problems.ts';
import { asRead } from './text-lines.ts';
import { isTitled, languageOfText, textIn } from './translated-texts.ts';
import { readYaml } from '../yaml-value.ts';

export interface StampResult {
  /** Files that were written, relative to the course folder. */
  stamped: string[];
  /** Files that carried the right stamp already. */
  unchanged: string[];
}

/**
 * Marks translations as checked against their present source. `only`: paths of files or folders relative to
 * the course folder; by default all translations of the course. Unreadable files are skipped: `readCourse`
 * reports what is wrong with them. Throws when the folder has no readable course.yaml, or when `only` matches
 * nothing.
 */
export async function stampTranslations(folder: string, only: readonly string[] = []): Promise<StampResult> {
  const files = await CourseFiles.open(folder, [], new Problems());
  const source = sourceLanguage(files);
  const result: StampResult = { stamped: [], unchanged: [] };
  const chosen = only.map((path) => posix.normalize(path).replace(/\/$/, ''));
  for (const file of files.all()) {
    const language = languageOfText(file.path);
    if (language === null || language === source) continue;
    if (chosen.length > 0 && !chosen.some((path) => file.path === path || file.path.startsWith(`${path}/`)))
      continue;
    const text = files.use(textIn(file.path, source))?.text;
    const hash = text ? translationStamp(text, isTitled(file.path)) : null;
    // As it stands in the folder: what is read has other line ends.
    const translation = file.text ? await readFile(file.absolute, 'utf8') : '';
    const stamped = hash && withStamp(translation, hash);
    if (!stamped) continue;
    if (stamped === translation) result.unchanged.push(file.path);
    else {
      await writeFile(file.absolute, stamped);
      result.stamped.push(file.path);
    }
  }
  if (chosen.length > 0 && result.stamped.length + result.unchanged.length === 0) {
    throw new Error(`no translation at ${only.join(', ')}`);
  }
  return result;
}

function sourceLanguage(files: CourseFiles): string {
  const problems = new Problems();
  const root = readYaml('course.yaml', files.use('course.yaml')?.text ?? '', problems);
  const value = root?.field('source');
  if (!value?.isString) throw new Error('this folder has no course.yaml that names its source language');
  return value.string();
}

/** What a translation of this source is stamped with; null: the text has no front matter, or no title it should have. */
export function translationStamp(text: string, isTitled: boolean): string | null {
  const parts = splitFrontMatter(asRead(text));
  const root = parts && readYaml('', parts.front, new Problems());
  const title = root?.field('title');
  if (!parts || !root || (isTitled && !title)) return null;
  return sourceHash(title?.string() ?? '', parts.body);
}
