import type { Picture } from '@campus/web-shell/testing';
import { expect, type Browser, type Page } from '@playwright/test';
import { ANSWERS_HEADER, cannedOrigin, converse, NOW, type Conversation } from './canned-server.ts';

const SIZES = { phone: { width: 360, height: 1000 }, desk: { width: 1280, height: 800 } };

/** A page of a built client without a campus: `missed` fills with the operations that have no answer. */
export interface CannedPage {
  page: Page;
  missed: string[];
  /** Waits until nothing is on its way and nothing moves any more. */
  settle(): Promise<void>;
}

type Opened = Pick<Picture, 'path' | 'person' | 'locale' | 'answers' | 'on' | 'theme'>;

/** Opens a screen on a fresh device, with a clock that stands still. */
export async function openCanned(browser: Browser, opened: Opened): Promise<CannedPage> {
  const conversation = converse(opened);
  const context = await browser.newContext({
    baseURL: await cannedOrigin(),
    viewport: SIZES[opened.on],
    deviceScaleFactor: 1,
    locale: opened.locale,
    timezoneId: 'America/Guatemala',
    colorScheme: opened.theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    extraHTTPHeaders: { [ANSWERS_HEADER]: conversation.id },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  // After the clock, which brings timers of its own.
  await page.addInitScript(soonOrNever);
  await page.goto(opened.path);
  return { page, missed: conversation.missed, settle: () => settle(page, conversation) };
}

/** Nothing is on its way, and four looks one after the other see the same. */
async function settle(page: Page, conversation: Conversation): Promise<void> {
  let [before, times] = ['', 0];
  const isStill = async () => {
    await page.evaluate(frames);
    const isLoading = conversation.open > 0 || (await page.locator('.skeleton').count()) > 0;
    const seen = `${conversation.asked} ${await page.evaluate(() => document.body.innerHTML)}`;
    times = seen === before && !isLoading ? times + 1 : 0;
    before = seen;
    return times >= 3;
  };
  await expect.poll(isStill, { intervals: [100] }).toBe(true);
}

/**
 * Runs in the page first: what is put off for a second or more never comes. Clients wait so with what nobody waits for,
 * and a picture would depend on how fast the machine is.
 */
const soonOrNever = () => {
  const { setTimeout: later, setInterval: often } = window;
  const isLate = (delay: unknown) => Number(delay ?? 0) >= 1000;
  Object.assign(window, {
    setTimeout: (act: TimerHandler, delay?: number, ...rest: unknown[]) =>
      isLate(delay) ? 0 : later(act, delay, ...rest),
    setInterval: (act: TimerHandler, delay?: number, ...rest: unknown[]) =>
      isLate(delay) ? 0 : often(act, delay, ...rest),
  });
};

/** Runs in the page: letters have their shapes, and what follows from the last answer is drawn. */
const frames = async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};
