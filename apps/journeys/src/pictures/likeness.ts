import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Picture } from '@campus/web-shell/testing';
import { expect, type Browser, type Page, type TestInfo } from '@playwright/test';
import { openCanned } from '../support/canned-page.ts';
import { boxesOn, movedSince } from './boxes.ts';
import { plainPicture } from './plain-picture.ts';

/** Beside `src`: a picture and its boxes for each screen, and with which browser they were made. */
const keptFolder = join(import.meta.dirname, '../../pictures');
const browserFile = join(keptFolder, 'browser.json');

/** Set by `./campus test --update-pictures`: what is seen is kept. */
export const isRenewal = process.env['UPDATE_PICTURES'] === '1';

/** How far a colour may differ before a pixel counts, and how many may: fewer than a line under one word. */
const LIKENESS = { threshold: 0.03, maxDiffPixels: 40 };

const majorOf = (version: string) => version.split('.')[0] ?? '';

/** The major version of the browser that drew the kept pictures; another draws letters differently. */
const keptMajor = (): string =>
  existsSync(browserFile)
    ? (JSON.parse(readFileSync(browserFile, 'utf8')) as { chromium: string }).chromium
    : '';

/** Opens a screen as its picture shows it. */
export async function show(browser: Browser, picture: Picture): Promise<Page> {
  const { page, missed, settle } = await openCanned(browser, picture);
  for (const selector of picture.press ?? []) await page.locator(selector).first().click();
  await page.locator(picture.shows).first().waitFor();
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  await settle();
  expect.soft(missed, 'operations without an answer').toEqual([]);
  return page;
}

/**
 * Compares a screen with what was kept: the places of all things to the pixel, and the picture by its pixels where the
 * browser is of the version that drew the kept one.
 */
export async function expectLikeness(page: Page, { name }: Picture, info: TestInfo): Promise<void> {
  const version = page.context().browser()?.version() ?? '';
  const [boxes, pixels] = [await boxesOn(page), await plainPicture(page)];
  const file = join(keptFolder, `${name}.boxes.txt`);
  if (isRenewal) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, boxes);
    // Two workers draw side by side: neither reads what the other is writing.
    if (keptMajor() !== majorOf(version))
      writeFileSync(browserFile, `{ "chromium": "${majorOf(version)}" }\n`);
  }
  const isSameBrowser = isRenewal || majorOf(version) === keptMajor();
  const moved = movedSince(readFileSync(file, 'utf8'), boxes, isSameBrowser ? 1 : 2);
  const unlike = isSameBrowser ? unlikeness(pixels, name) : null;
  if (!isSameBrowser) info.annotations.push({ type: 'said', description: saidOf(version) });
  expect(moved.slice(0, 12).join('\n'), `${moved.length} things of ${name} moved`).toBe('');
  if (unlike) throw unlike;
}

/** How a picture differs from the kept one; both are attached to the test. */
function unlikeness(pixels: Buffer, name: string): unknown {
  try {
    expect(pixels).toMatchSnapshot(`${name}.webp`.split('/'), LIKENESS);
    return null;
  } catch (error) {
    return error;
  }
}

const saidOf = (version: string) =>
  `The pictures were drawn by Chromium ${keptMajor()}. Chromium ${version} draws letters differently: only the places of things were compared, not the pixels.`;
