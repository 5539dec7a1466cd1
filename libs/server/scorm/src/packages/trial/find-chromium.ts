import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

/** Whether there is a program that this server may run. */
export const canRun = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The Chromium of this machine: the one that is named, and then no other, else the system's; null: there is none. */
export async function findChromium(
  named: string | null,
  path = process.env.PATH ?? '',
): Promise<string | null> {
  const folders = [...path.split(delimiter).filter(Boolean), ...FOLDERS];
  const candidates =
    named === null ? NAMES.flatMap((name) => folders.map((folder) => join(folder, name))) : [named];
  for (const candidate of candidates) if (await canRun(candidate)) return candidate;
  return null;
}
