import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import type { AnswerBook } from './answers.ts';
import type { Locale } from './locales.ts';
import { pageScript } from './page-script.ts';

let script: Promise<string> | undefined;

/** A page in whose packages a quick learner sits, ready to play. */
export async function quickPage(context: BrowserContext): Promise<Page> {
  script ??= pageScript(join(import.meta.dirname, 'quick-learner.ts'));
  const page = await context.newPage();
  await page.addInitScript(await script);
  return page;
}

/** That learner in one player, every answer right. */
export function quickPlay(player: FrameLocator, book: AnswerBook, locale: Locale) {
  const [page, answers] = [player.locator('html'), book.rightAnswers(locale)];
  return {
    half: () => page.evaluate((_, right) => window.quickLearner.half(right), answers),
    stay: () => page.evaluate(() => window.quickLearner.stay()),
    rest: () => page.evaluate((_, right) => window.quickLearner.rest(right), answers),
  };
}
