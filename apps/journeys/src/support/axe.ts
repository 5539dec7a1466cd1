import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds in a page, one line a fault: none is the only good answer. */
export const axeViolations = (page: Page): Promise<string[]> => issuesOf(page, everything);

/** Only rules that depend on colours, for the same page in another theme. */
export const colourViolations = (page: Page): Promise<string[]> => issuesOf(page, colours);

async function issuesOf(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(settled);
  // Evaluated from outside, so that the page's strict policy for scripts stays in force. Half a megabyte:
  // loaded once per page, which is checked twice.
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(`${axe.source}; void 0`);
  const results = await page.evaluate(
    (asked) =>
      (window as Window & { axe?: typeof axe }).axe?.run(document, { ...asked, resultTypes: ['violations'] }),
    options,
  );
  return (results ? linesOf(results) : ['axe did not run']).map(
    (line) => `${new URL(page.url()).pathname}: ${line}`,
  );
}

/**
 * Colours in transition between two themes belong to neither. A theme is applied in the next frame, and what
 * inherits a colour may start its transition only when what it inherits from has finished.
 */
const settled = async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const passing = () =>
    document
      .getAnimations()
      .filter(
        ({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
      );
  await frame();
  await frame();
  for (let moving = passing(); moving.length > 0; moving = passing()) {
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
    await frame();
  }
};

const linesOf = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id} at ${target.join(' ')}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
    ),
  );

/** How many CSS pixels a page is wider than its window: nobody should have to scroll sideways to read. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
