import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canRun } from './find-chromium.ts';

/** How the browser is started, and what to clear away after it. */
export interface BrowserStart {
  executablePath: string;
  /** False: only where a test has asked for it. */
  isSandboxed: boolean;
  env: Record<string, string>;
  end(): Promise<void>;
}

const SETPRIV = '/usr/bin/setpriv';
/** A user who owns no file, on any Linux. */
const NOBODY = 65_534;

/** Nothing of the server's environment: secrets live there. */
const BARE = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' };

/**
 * Gives the browser its profile and starts it as `nobody`, who can read neither the files of the campus nor
 * the memory of the server and cannot regain rights. `exec` keeps the pipe that controls it.
 */
const scriptFor = (chromium: string, setpriv: string): string => `#!/bin/sh
for argument do
  case "$argument" in --user-data-dir=*) chown -R ${NOBODY}:${NOBODY} "\${argument#*=}" || exit 1 ;; esac
done
exec ${setpriv} --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --no-new-privs -- '${chromium.replaceAll("'", `'\\''`)}' "$@"
`;

/** What decides how it is started: whether the server is root, and the program that drops its rights. */
const here = () => ({ isRoot: process.getuid?.() === 0, setpriv: SETPRIV });

/**
 * Chromium has no sandbox for root: a server running as root starts it as `nobody`, or, where that is
 * impossible, not at all (null). An ordinary user starts it directly.
 */
export async function startOf(
  chromium: string,
  mayRunBare: boolean,
  { isRoot, setpriv } = here(),
): Promise<BrowserStart | null> {
  const direct = { executablePath: chromium, env: BARE, end: () => Promise.resolve() };
  if (mayRunBare) return { ...direct, isSandboxed: false };
  if (!isRoot) return { ...direct, isSandboxed: true };
  if (!(await canRun(setpriv))) return null;
  const folder = await mkdtemp(join(tmpdir(), 'campus-browser-'));
  const executablePath = join(folder, 'start');
  await writeFile(executablePath, scriptFor(chromium, setpriv), { mode: 0o700 });
  return {
    executablePath,
    isSandboxed: true,
    env: BARE,
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
