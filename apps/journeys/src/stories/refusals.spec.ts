import { randomUUID } from 'node:crypto';
import { StartQuizAttempt } from '@campus/api-client';
import type { Page } from '@playwright/test';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { run } from '../support/api.ts';
import { locales, words, type Locale } from '../support/locales.ts';
import { password } from '../support/people.ts';
import { expectSaved, responses, worksheet } from '../support/state.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

for (const locale of locales) {
  test(`wrong addresses and other people's work are refused in words of ${locale}`, async ({
    browser,
    campus,
    people,
  }) => {
    const { course } = campus;
    const [mine, other] = [await people.learner(locale), await people.learner(locale)];
    const theirs = await browser.newContext({ baseURL: campus.address });
    await people.signIn(theirs, other.id);
    const activityId = course.activity('pre-test').id;
    const { startQuizAttempt } = await run(theirs.request, StartQuizAttempt, {
      input: { enrolmentId: other.enrolmentId, activityId, locale, idempotencyKey: randomUUID() },
    });
    const theirAttempt = startQuizAttempt.__typename === 'Refusal' ? '' : startQuizAttempt.attemptId;
    await theirs.close();

    const context = await browser.newContext({ baseURL: campus.address, locale });
    const { issues } = watch(context, campus.address);
    await people.signIn(context, mine.id);
    const page = await context.newPage();
    const [lesson] = course.activities;
    const closed = course.activity('m1-quiz').id;
    const nowhere = words(locale, 'app.notFound.title');
    const gone = words(locale, 'activity.gone.title');
    const addresses: [string, string][] = [
      ['/no-such-page', nowhere],
      ['/course/not-an-id', nowhere],
      [`/course/${randomUUID()}`, nowhere],
      [`/course/${other.enrolmentId}`, nowhere],
      [`/course/${mine.enrolmentId}/lesson/${randomUUID()}`, gone],
      [`/course/${mine.enrolmentId}/lesson/not-an-id`, gone],
      [`/course/${other.enrolmentId}/lesson/${lesson?.id ?? ''}`, gone],
      [`/course/${mine.enrolmentId}/quiz/${lesson?.id ?? ''}`, gone],
      [`/course/${mine.enrolmentId}/scorm/${randomUUID()}`, gone],
      [`/course/${mine.enrolmentId}/survey/${'x'.repeat(2000)}`, gone],
      [`/course/${mine.enrolmentId}/quiz/${activityId}/attempt/${theirAttempt}`, gone],
      [`/course/${mine.enrolmentId}/quiz/${activityId}/attempt/${randomUUID()}`, gone],
    ];
    for (const [path, title] of addresses) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path.slice(0, 120)).toHaveText(title);
    }
    await page.goto(`/course/${mine.enrolmentId}/quiz/${closed}`);
    await expect(
      page.getByText(words(locale, 'trouble.MODULE_CLOSED.title')),
      'a closed module',
    ).toBeVisible();
    await context.close();
    expect(issues.join('\n')).toBe('');
  });
}

/** Signs in again where the work was interrupted. */
async function signInAgain(page: Page, locale: Locale): Promise<void> {
  await expect(page.getByText(words(locale, 'signIn.again'))).toBeVisible();
  await page.getByLabel(words(locale, 'signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words(locale, 'signIn.submit'), exact: true }).click();
}

for (const locale of locales) {
  test(`a session that ends in the middle of work loses nothing, in ${locale}`, async ({
    browser,
    campus,
    people,
  }) => {
    const { database, course } = campus;
    const learner = await people.learner(locale);
    const context = await browser.newContext({ baseURL: campus.address, locale });
    const token = await people.signIn(context, learner.id);
    const page = await context.newPage();
    const [lesson] = course.activities;
    const field = page.locator('label[data-field="m0-post"] :is(input, textarea)');

    await test.step('in a lesson the server forgets the session', async () => {
      await page.goto(`/course/${learner.enrolmentId}/lesson/${lesson?.id ?? ''}`);
      const next = page.getByRole('button', { name: words(locale, 'lesson.next'), exact: true });
      await expect(next).toBeVisible();
      const screen = () => page.locator('.lesson-screen:visible').getAttribute('id');
      while (!(await field.isVisible())) {
        const before = await screen();
        await next.click();
        // Pressed again before the screen has turned, it would leave the field behind.
        await expect.poll(screen).not.toBe(before);
      }
      await expectSaved(page, locale);
      const place = page.url();
      // Whatever the page asks for by itself would end in the form to sign in before anything is written.
      await page.waitForLoadState('networkidle');
      const written = Promise.withResolvers<void>();
      await page.route('**/op/**', async (route) => {
        await written.promise;
        await route.continue();
      });
      await people.endSession(token);
      await field.fill('Tapachula, Huixtla');
      await field.blur();
      written.resolve();
      await signInAgain(page, locale);
      expect(page.url()).toBe(place);
      await expect(field).toHaveValue('Tapachula, Huixtla');
      await expectSaved(page, locale);
      await expect
        .poll(() => worksheet(database, learner.enrolmentId))
        .toEqual({ 'm0-post': 'Tapachula, Huixtla' });
    });

    await test.step('in a quiz the browser loses its cookie', async () => {
      const book = await AnswerBook.open();
      await page.goto(`/course/${learner.enrolmentId}/quiz/${course.activity('pre-test').id}`);
      await page.getByRole('button', { name: words(locale, 'quiz.start'), exact: true }).click();
      await expect(questionOn(page)).toBeVisible();
      const place = page.url();
      const first = await book.asked(page, locale);
      await context.clearCookies();
      // An answer of several steps is cut off by the sign-in form, and completed after it.
      page.setDefaultTimeout(10_000);
      await give(page, first, rightAnswer(first)).catch(() => undefined);
      page.setDefaultTimeout(30_000);
      await signInAgain(page, locale);
      expect(page.url()).toBe(place);
      await expect(questionOn(page)).toBeVisible();
      await give(page, first, rightAnswer(first));
      await page.getByRole('button', { name: words(locale, 'quiz.next'), exact: true }).click();
      const next = await book.asked(page, locale);
      await give(page, next, rightAnswer(next));
      await expectSaved(page, locale);
      await expect
        .poll(() => responses(database, place.split('/').at(-1) ?? ''))
        .toEqual({
          [first.uuid]: rightAnswer(first),
          [next.uuid]: rightAnswer(next),
        });
    });
    await context.close();
  });
}
