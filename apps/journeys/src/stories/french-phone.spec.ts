import type { Response } from '@campus/quiz-grading';
import type { Page } from '@playwright/test';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { words } from '../support/locales.ts';
import { signIn } from '../support/sign-in.ts';
import { expectSaved, responses, screensSeen, worksheet } from '../support/state.ts';
import { turnToEnd } from '../support/study.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, locale: 'fr-HT', hasTouch: true, isMobile: true });

/** A link as in a post with one bar: 400 kbit/s, a third of a second away. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const link = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 25_000 };
  await session.send('Network.emulateNetworkConditions', link);
}

const fr = (id: string) => words('fr', id);

test('Chloé studies in French on a slow phone: a lesson, her worksheet, a quiz in two languages', async ({
  page,
  campus,
}) => {
  const { database, course } = campus;
  await slowDown(page);
  await page.goto('/');
  // The public page: one tap leads to the form.
  await page
    .getByRole('link', { name: fr('signIn.submit') })
    .first()
    .tap();
  await signIn(page, 'fr', 'chloe@demo.campus.example');
  await page.getByRole('link', { name: fr('course.next.start') }).tap();
  await expect(page.locator('.lesson-screen').first()).toBeVisible();
  const [, , enrolmentId = '', , lessonId = ''] = new URL(page.url()).pathname.split('/');

  await test.step('she reads every screen by Next', async () => {
    const screens = page.locator('.lesson-screen');
    await expect(screens.first()).toBeVisible();
    await turnToEnd(page, 'fr', (next) => next.tap());
    await expectSaved(page, 'fr');
    const ids = await screens.evaluateAll((all) => all.map(({ id }) => id));
    await expect.poll(() => screensSeen(database, enrolmentId, lessonId)).toEqual(ids.toSorted());
  });

  await test.step('she writes into her worksheet', async () => {
    const text = 'Cap-Haïtien : pluies, routes coupées, réseau à terre';
    await page.getByRole('button', { name: fr('lesson.worksheet.go') }).tap();
    await page.locator('label[data-field="m0-plan-drill"] textarea').fill(text);
    await page.locator('label[data-field="m0-plan-owner"] :is(input, textarea)').fill('Consule adjointe');
    await page.locator('label[data-field="m0-plan-owner"] :is(input, textarea)').blur();
    await expectSaved(page, 'fr');
    await expect
      .poll(() => worksheet(database, enrolmentId))
      .toEqual({
        'm0-plan-drill': text,
        'm0-plan-owner': 'Consule adjointe',
      });
    await page.reload();
    await expect(page.locator('label[data-field="m0-plan-drill"] textarea')).toHaveValue(text);
  });

  await test.step('she changes the language in the middle of a quiz and loses nothing', async () => {
    const book = await AnswerBook.open();
    await page.goto(`/course/${enrolmentId}/quiz/${course.activity('pre-test').id}`);
    await page.getByRole('button', { name: fr('quiz.start'), exact: true }).tap();
    await expect(questionOn(page)).toBeVisible();
    const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const given: Record<string, Response> = {};
    for (const locale of ['fr', 'es', 'en'] as const) {
      await page.locator('.language__select').selectOption(locale);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(questionOn(page).locator('.course-html').first()).toHaveAttribute('lang', locale);
      for (let count = 0; count < 3; count += 1) {
        const question = await book.asked(page, locale);
        given[question.uuid] = rightAnswer(question);
        await give(page, question, rightAnswer(question));
        await page.getByRole('button', { name: words(locale, 'quiz.next'), exact: true }).tap();
      }
    }
    await expectSaved(page, 'en');
    await expect.poll(() => responses(database, attemptId)).toEqual(given);
    await page.locator('.language__select').selectOption('fr');
    await expect(page.getByText('9 sur 20', { exact: false }).first()).toBeVisible();
  });
});
