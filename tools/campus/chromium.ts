import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.ts';
import { root, tool } from './paths.ts';
import { run } from './run.ts';

/**
 * The shell has no windows and no menus: a page opens in it four times as fast as in the whole browser, which is
 * most of what the journeys wait for.
 */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine: the one CHROMIUM_PATH names, the system's, or Playwright's own. */
export async function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  names: readonly string[] = [SHELL, ...WHOLE],
): Promise<string | null> {
  if (env.CHROMIUM_PATH) {
    if (answers(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Fault(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not run.`);
  }
  const folders = (env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const { chromium } = await import('@playwright/test');
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path) && answers(path)) ?? null;
}

/** The whole browser: anyone who wants a profile that outlives a kill. Null where there is only the shell. */
export const findWholeChromium = (): Promise<string | null> =>
  findChromium({ PATH: process.env['PATH'] }, WHOLE);

/** Under some systems `chromium` is only a signpost to another package manager. */
const answers = (path: string) =>
  spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).status === 0;

/** Finds Chromium or brings it: Debian's package when we are root, otherwise Playwright's download. */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  await (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? installFromDebian()
    : installFromPlaywright());
  const brought = await findChromium();
  if (brought) return brought;
  throw new Fault(
    'The journeys need Chromium: install your system\'s package "chromium", or set CHROMIUM_PATH, or run ./campus test --quick without them.',
  );
}

/** The lists of packages have their own lock, which apt does not wait for; without them nothing is found. */
export async function bringLists(env: NodeJS.ProcessEnv, pause = 5_000): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    const { code, output } = await run('apt-get', ['update'], { env });
    if (code === 0) return true;
    if (!output.includes('/lists/lock')) return false;
    await sleep(pause);
  }
  return false;
}

async function installFromDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another process may be installing already: .ci/run does.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  await bringLists(env);
  const install = (browser: string) =>
    run(
      'apt-get',
      [...patience, 'install', '--yes', '--no-install-recommends', browser, 'fonts-dejavu-core'],
      { env },
    );
  await install('chromium');
  // Older releases have no shell.
  await install(SHELL);
}

const installFromPlaywright = () =>
  run(tool('playwright'), ['install', 'chromium'], { cwd: root, minutes: 5 });
