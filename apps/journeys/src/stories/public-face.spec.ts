import type { Browser, Page } from '@playwright/test';
import { axeViolations, colourViolations, tooWide } from '../support/axe.ts';
import { words, type Locale } from '../support/locales.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

const locales: Locale[] = ['es', 'en', 'fr'];

const LIMIT = 60_000;

interface Reader {
  width: number;
  scheme: 'light' | 'dark';
}

const readers: Reader[] = [
  { width: 360, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

/** A stranger's browser that runs no script of any page; axe and the like still do. */
async function stranger(browser: Browser, baseURL: string, locale: Locale, { width, scheme }: Reader) {
  const viewport = { width, height: 800 };
  return browser.newContext({ baseURL, locale, viewport, colorScheme: scheme, javaScriptEnabled: false });
}

/** axe is a script: the same page in a browser that has them. Its policy lets none of its own run either way. */
async function expectFlawless(browser: Browser, url: string, { width, scheme }: Reader): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(url);
  expect(await axeViolations(page)).toEqual([]);
  expect(await colourViolations(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await context.close();
}

/** What came over the wire, with every header. */
async function weigh(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

test('a stranger reads what the course is, tries it, and finds the way in: without a script, in three languages', async ({
  browser,
  campus,
}) => {
  for (const locale of locales)
    for (const reader of readers) {
      const context = await stranger(browser, campus.address, locale, reader);
      const page = await context.newPage();
      const bytes = await weigh(page);
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('MICIC');
      expect(bytes(), 'bytes of the whole page').toBeLessThan(LIMIT);
      await expectFlawless(browser, `${campus.address}/${locale}`, reader);

      await test.step('a module unfolds', async () => {
        const module = page.locator('details').first();
        await module.locator('summary').click();
        await expect(module.getByRole('listitem').first()).toBeVisible();
      });

      await test.step('a lesson, with an answer and what comes of it', async () => {
        await page.locator('main .button').first().click();
        await expect(page).toHaveURL(new RegExp(`/${locale}/lesson$`));
        const check = page.locator('.check').first();
        await expect(check.locator('.check-feedback').first()).toBeHidden();
        await check.getByRole('radio').first().check();
        await expect(check.locator('.check-feedback').first()).toBeVisible();
        await expectFlawless(browser, page.url(), reader);
      });

      await test.step('a simulation, to its end', async () => {
        await page.goto(`/${locale}/simulation`);
        await expectFlawless(browser, page.url(), reader);
        await page.locator('main .button').first().click();
        await expect(page).toHaveURL(/steps=$/);
        await expectFlawless(browser, page.url(), reader);
        const choices = page.locator('a.choice');
        const ways = () => choices.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
        for (let next = await ways(); next.length > 0; next = await ways())
          await page.goto(next.at(-1) ?? '');
        await expect(page.locator('#debrief')).toBeVisible();
        await expectFlawless(browser, page.url(), reader);
        await page.goBack();
        await expect(choices.first()).toBeVisible();
      });

      await test.step('the way in is one tap away', async () => {
        const way = page.getByRole('banner').getByRole('link', { name: words(locale, 'signIn.submit') });
        await expect(way).toHaveAttribute('href', `/sign-in?lang=${locale}`);
      });
      await context.close();
    }
});

test.describe('somebody who has been here before', () => {
  test.use({ locale: 'es-GT' });

  test('opens / and is at home: signed in, on a kept device, without a link, and signed out', async ({
    page,
    context,
    people,
  }) => {
    const learner = await people.learner('es');
    const home = page.getByRole('heading', { name: words('es', 'course.way.title') });
    const isKept = () => page.evaluate(() => navigator.serviceWorker.controller !== null);

    await test.step('she comes by the public page, signs in, and is at her course', async () => {
      await page.goto('/');
      await page
        .getByRole('banner')
        .getByRole('link', { name: words('es', 'signIn.submit') })
        .click();
      await signIn(page, 'es', learner.email);
      await expect(home).toBeVisible();
      await page.goto('/');
      await expect(home).toBeVisible();
    });

    await test.step('the device has kept the application, not the public page', async () => {
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await page.reload();
      await expect.poll(isKept).toBe(true);
      await context.setOffline(true);
      await page.goto('/');
      await expect(home).toBeVisible();
      await context.setOffline(false);
    });

    await test.step('her session is over: the form, where she was', async () => {
      await context.clearCookies();
      await page.goto('/');
      await expect(
        page.getByRole('button', { name: words('es', 'signIn.submit'), exact: true }),
      ).toBeVisible();
    });

    await test.step('the page of the course is still there for who wants to show it', async () => {
      await page.goto('/es');
      await expect(page.locator('#editions')).toBeVisible();
    });
  });
});
