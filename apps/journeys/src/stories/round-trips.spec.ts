import type { Page } from '@playwright/test';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { words } from '../support/locales.ts';
import { expectSaved } from '../support/state.ts';
import { goOn, readLesson } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'es-GT' });

/** Requests of a kind wait until they are let go; returns the release. */
async function hold(page: Page, address: RegExp): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.fallback();
  });
  return async () => {
    resolve();
    await page.unroute(address);
  };
}

/** Addresses asked for from here on, without the origin. */
function asked(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(new URL(request.url()).pathname));
  return seen;
}

const ofPage = /\/assets\/(react|base)-[^/]+\.js$/;
const needed = [
  /^\/op\/Me-/,
  /^\/op\/Lesson-/,
  /^\/assets\/messages-main-es-/,
  /^\/assets\/study-.*\.js$/,
  /^\/assets\/study-.*\.css$/,
];

test('a first lesson takes two round trips: its page, and everything else at once', async ({
  page,
  context,
  campus,
  people,
}) => {
  const learner = await people.learner('es');
  await people.signIn(context, learner.id);
  const [first] = campus.course.activities;
  const release = await hold(page, ofPage);
  const seen = asked(page);
  const count = (address: RegExp) => seen.filter((path) => address.test(path)).length;

  // On a phone that has never been here: nothing but the browser's language tells the campus which to use.
  await page.goto(`/course/${learner.enrolmentId}/lesson/${first?.id ?? ''}`, { waitUntil: 'commit' });
  for (const address of needed) await expect.poll(() => count(address), String(address)).toBe(1);
  await release();
  await expect(page.locator('.lesson-screen').first()).toBeVisible();
  const late = seen.filter((path) => /^\/op\/|^\/assets\/(messages|study|screens)-/.test(path));
  // The answers that were asked for early are the ones on screen.
  for (const address of needed)
    expect(
      late.filter((path) => address.test(path)),
      String(address),
    ).toHaveLength(1);
});

test('what the device has waits for nobody: home, next lesson, next question', async ({
  page,
  context,
  campus,
  people,
}) => {
  const { course } = campus;
  const learner = await people.learner('es');
  await people.signIn(context, learner.id);
  const home = `/course/${learner.enrolmentId}`;
  const operations = /\/op\//;
  const next = page.locator('.next-step a').first();

  await page.goto(home);
  await expect(next).toBeVisible();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await test.step('the course home, loaded anew', async () => {
    const release = await hold(page, operations);
    await page.reload();
    await expect(next).toBeVisible();
    await release();
  });

  await test.step('the lesson after this one', async () => {
    const [, second] = course.activities.filter(({ kind }) => kind === 'lesson');
    await page.goto(`${home}/lesson/${course.activities[0]?.id ?? ''}`);
    await readLesson(page, 'es');
    await expectSaved(page, 'es');
    const release = await hold(page, operations);
    await goOn(page, 'es');
    await expect(page).toHaveURL(new RegExp(second?.id ?? ''));
    await expect(page.locator('.lesson-screen:visible')).toHaveCount(1);
    await release();
  });

  await test.step('the question after this one', async () => {
    await page.goto(`${home}/quiz/${course.activity('pre-test').id}`);
    await page.getByRole('button', { name: words('es', 'quiz.start'), exact: true }).click();
    await expect(questionOn(page)).toBeVisible();
    const book = await AnswerBook.open();
    const question = await book.asked(page, 'es');
    const release = await hold(page, operations);
    await give(page, question, rightAnswer(question));
    await page.getByRole('button', { name: words('es', 'quiz.next'), exact: true }).click();
    await expect(questionOn(page).locator('h2')).toHaveText(/2/);
    await release();
  });
});
