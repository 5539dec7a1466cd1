import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The browser `./campus test` has found; started by hand, the system's. */
const chromium = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);

/** Chromium asks its maker for nothing while it is tested. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  // Letters are where the typeface says, not where the fonts of this machine would hint them.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

export default defineConfig({
  testDir: 'src/stories',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/../../pictures/{arg}{ext}',
  // A picture that is missing is a fault; `./campus test --update-pictures` draws all again.
  updateSnapshots: process.env['UPDATE_PICTURES'] === '1' ? 'all' : 'none',
  fullyParallel: false,
  workers: 2,
  // A runner may be busy: a story is told twice before it counts as failed there. At home it is told once.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  // Waiting longer hides nothing and costs time only where something fails: a busy machine is no fault of a story.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    timezoneId: 'America/Guatemala',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 30_000,
    // A picture of a failure would be taken of each page that closes, in case its story fails later: only when asked for.
    screenshot: process.env['STORY_PICTURES'] ? 'only-on-failure' : 'off',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
