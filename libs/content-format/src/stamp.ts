import { writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { CourseFiles } from './course-files.ts';
import { sourceHash, splitFrontMatter } from './text-source.ts';
import { Problems } from './problems.ts';
import { readYaml } from './yaml-value.ts';

export interface StampResult {
  /** Files that were written, relative to the course folder. */
  stamped: string[];
  /** Files that carried the right stamp already. */
  unchanged: string[];
}

/**
 * Writes into translations that they have been read against their source as it is now. `only`: paths of files or
 * folders, relative to the course folder; without it, every translation of the course.
 * Files that cannot be read are left alone: `readCourse` says what is wrong with them. Throws when the folder has
 * no readable course.yaml, or when `only` names nothing.
 */
export async function stampTranslations(folder: string, only: readonly string[] = []): Promise<StampResult> {
  const files = await CourseFiles.open(folder, [], new Problems());
  const source = sourceLanguage(files);
  const result: StampResult = { stamped: [], unchanged: [] };
  const chosen = only.map((path) => posix.normalize(path).replace(/\/$/, ''));
  for (const file of files.all()) {
    if (!/^modules\/[^/]+\/lessons\/[^/]+\/[^/]+\.md$/.test(file.path)) continue;
    if (chosen.length > 0 && !chosen.some((path) => file.path === path || file.path.startsWith(`${path}/`)))
      continue;
    const original = files.use(posix.join(posix.dirname(file.path), `${source}.md`))?.text;
    if (!original || posix.basename(file.path) === `${source}.md`) continue;
    const hash = hashOfLesson(original);
    const stamped = hash && withStamp(file.text ?? '', hash);
    if (!stamped) continue;
    if (stamped === file.text) result.unchanged.push(file.path);
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
  const value = root?.isMap ? root.entries().find(([name]) => name === 'source')?.[1] : undefined;
  if (!value?.isString) throw new Error('this folder has no course.yaml that names its source language');
  return value.string();
}

function hashOfLesson(text: string): string | null {
  const parts = splitFrontMatter(text);
  const root = parts && readYaml('', parts.front, new Problems());
  const title = root?.isMap ? root.entries().find(([name]) => name === 'title')?.[1] : undefined;
  return parts && title ? sourceHash(title.string(), parts.body) : null;
}

/** The stamp is quoted: some hashes look like numbers to YAML. */
function withStamp(text: string, hash: string): string | null {
  const parts = splitFrontMatter(text);
  if (!parts) return null;
  const line = `translated-from: '${hash}'\n`;
  const front = /^translated-from:.*\n/m.test(parts.front)
    ? parts.front.replace(/^translated-from:.*\n/m, line)
    : `${parts.front}${line}`;
  return `---\n${front}---\n${parts.body}`;
}
