import type { Page } from '@playwright/test';
import { questionOn } from '../support/answers.ts';
import { pointerUsed, pressOn, pressTo, tabTo, watchPointer } from '../support/keyboard.ts';
import { words } from '../support/locales.ts';
import { password } from '../support/people.ts';
import { expectSaved, responses, screensSeen } from '../support/state.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'en-BZ' });

const en = (id: string) => words('en', id);

/** Returns some answer to the question on screen, by the keys its kind asks for. */
async function answer(page: Page): Promise<void> {
  const card = questionOn(page);
  const { keyboard } = page;
  if (await card.locator('.quiz-order').count()) {
    return pressOn(page, card.locator('.quiz-order > li').first().locator('button').last());
  }
  const choices = card.locator('input[type="radio"], input[type="checkbox"]');
  if (await choices.count()) {
    await tabTo(page, choices.first());
    return keyboard.press('2');
  }
  for (const gap of await card.locator('select, input[type="text"]').all()) {
    await tabTo(page, gap);
    const isChoice = await gap.evaluate((element) => element instanceof HTMLSelectElement);
    await (isChoice ? keyboard.press('ArrowDown') : keyboard.type('24'));
  }
}

test('Peter does without a pointer: sign-in, a lesson, a quiz handed in', async ({ page, campus }) => {
  const { database, course } = campus;
  const { keyboard } = page;
  const screen = page.getByRole('heading', { level: 1 });
  await watchPointer(page);
  await page.goto('/sign-in');

  await test.step('he signs in', async () => {
    await tabTo(page, page.getByLabel(en('signIn.email')));
    await keyboard.type('peter@demo.campus.example');
    await tabTo(page, page.getByLabel(en('signIn.password'), { exact: true }));
    await keyboard.type(password);
    await keyboard.press('Enter');
    await expect(screen).toContainText('Protecting nationals');
  });
  const enrolmentId = new URL(page.url()).pathname.split('/')[2] ?? '';

  await test.step('he reads a lesson and answers what it asks', async () => {
    const start = page.getByRole('link', { name: en('course.next.start'), exact: true });
    await pressTo(page, start, screen);
    await expect(page.locator('.lesson-screen').first()).toBeVisible();
    const lessonId = new URL(page.url()).pathname.split('/')[4] ?? '';
    const next = page.getByRole('button', { name: en('lesson.next'), exact: true });
    while (await next.isVisible()) {
      const check = page.locator('.check:visible');
      if (await check.count()) {
        const option = check.locator('input').first();
        await tabTo(page, option);
        await keyboard.press((await option.getAttribute('type')) === 'checkbox' ? 'Space' : 'ArrowDown');
        await pressOn(page, check.getByRole('button', { name: en('lesson.check.go') }));
        await expect(check.locator('.check-feedback:visible')).not.toHaveCount(0);
      }
      const shown = (await page.locator('.lesson-step:visible').getAttribute('id')) ?? '';
      await pressOn(page, next);
      await expect(
        page.locator(`.lesson-step:visible:not([id="${shown}"])`).locator('h2').first(),
      ).toBeFocused();
    }
    await expectSaved(page, 'en');
    const ids = await page.locator('.lesson-screen').evaluateAll((all) => all.map(({ id }) => id));
    // The last one counts as seen when it has been in sight for a while, which may begin after “saved” was read.
    await expect.poll(() => screensSeen(database, enrolmentId, lessonId)).toEqual(ids.toSorted());
  });

  await test.step('he goes back to the course', async () => {
    await pressTo(page, page.getByRole('link', { name: en('activity.toCourse') }), screen);
  });

  await test.step('he takes a quiz and hands it in', async () => {
    const quiz = page.locator(`a.activity[href$="/quiz/${course.activity('pre-test').id}"]`);
    await pressTo(page, quiz, screen);
    const start = page.getByRole('button', { name: en('quiz.start'), exact: true });
    await pressOn(page, start);
    // At the question, so that its number keys work at once.
    await expect(questionOn(page).locator('h2')).toBeFocused();
    const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const on = page.locator('.quiz-turning').getByRole('button').last();
    while (await on.isVisible()) {
      await answer(page);
      const title = (await questionOn(page).locator('h2').textContent()) ?? '';
      await pressOn(page, on);
      await expect(questionOn(page).locator('h2')).not.toHaveText(title);
      await expect(questionOn(page).locator('h2')).toBeFocused();
    }
    await expect(page.getByText(en('quiz.review.complete'))).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: en('quiz.send'), exact: true }), 'Space');
    await expect(page.getByRole('heading', { level: 1, name: /^Result/ })).toBeFocused();
    const { rows } = await database.query(`select finished_by from quiz_attempt where id = $1`, [attemptId]);
    expect(rows).toEqual([{ finished_by: 'learner' }]);
    expect(Object.keys(await responses(database, attemptId))).toHaveLength(20);
  });
  expect(await pointerUsed(page)).toBeNull();
});
