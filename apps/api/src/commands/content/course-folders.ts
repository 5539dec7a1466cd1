import { access, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { OperatorError, type Arguments } from '../command.ts';
import { notUnderstood, usageSay } from '../terminal/terminal-language.ts';

const isCourse = (folder: string): Promise<boolean> =>
  access(join(folder, 'course.yaml')).then(
    () => true,
    () => false,
  );

/** The course in a folder, or those in its subfolders; `CONTENT_DIR` when none is named. */
export async function courseFolders(named: string | undefined): Promise<{ name: string; folder: string }[]> {
  const root = resolve(named ?? process.env.CONTENT_DIR ?? 'content');
  if (await isCourse(root)) return [{ name: basename(root), folder: root }];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(root, name) }));
  const courses = await Promise.all(folders.map(async (one) => ((await isCourse(one.folder)) ? [one] : [])));
  const found = courses.flat().sort((a, b) => a.name.localeCompare(b.name, 'en'));
  if (!found.length) throw new OperatorError(usageSay('noCourseIn', { folder: root }));
  return found;
}

/** `CONTENT_OVERLAYS`: folders laid over each course. */
export async function overlayFolders(): Promise<string[]> {
  const folders = (process.env.CONTENT_OVERLAYS ?? '').split(':').filter(Boolean);
  for (const folder of folders) {
    const isFolder = (await stat(folder).catch(() => null))?.isDirectory() ?? false;
    if (!isFolder) throw new OperatorError(usageSay('noOverlay', { folder }));
  }
  return folders.map((folder) => resolve(folder));
}

/** Content commands take folders and files, and no options but their flags. */
export function refuseOptions(args: Arguments): void {
  const [strange] = Object.keys(args.values);
  if (strange !== undefined) throw new OperatorError(notUnderstood(`--${strange}`, []));
}
