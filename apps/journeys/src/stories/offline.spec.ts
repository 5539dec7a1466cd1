import type { Response } from '@campus/quiz-grading';
import type { Page } from '@playwright/test';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { words } from '../support/locales.ts';
import { expectSaved, receipts, responses, screensSeen, worksheet } from '../support/state.ts';
import { turnToEnd } from '../support/study.ts';
import { expect, test } from '../support/test.ts';
import { watch } from '../support/watch.ts';

test.use({ locale: 'es-GT' });

const es = (id: string) => words('es', id);
const line = (page: Page) => page.locator('.frame__state .save-state');

/** From here on the browser has a copy of the application, and the page is one of those it is given to. */
async function keepApplication(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test('without a link: a lesson goes on, a quiz is handed in, a reload works, and all of it arrives', async ({
  page,
  context,
  campus,
  people,
}) => {
  const { database, course } = campus;
  const { issues } = watch(context, campus.address);
  const learner = await people.learner('es');
  await people.signIn(context, learner.id);
  const { enrolmentId } = learner;
  const [first] = course.activities;
  const lesson = `/course/${enrolmentId}/lesson/${first?.id ?? ''}`;
  const field = page.locator('label[data-field="m0-post"] :is(input, textarea)');
  const screens = page.locator('.lesson-screen');

  await test.step('the link is lost in the middle of a lesson', async () => {
    await page.goto(lesson);
    await expect(screens.first()).toBeVisible();
    await keepApplication(page);
    // Only what has been on display for a while counts as seen, not the screens still folded away.
    await expect.poll(() => screensSeen(database, enrolmentId, first?.id ?? '')).toHaveLength(1);
    await expectSaved(page, 'es');
    await context.setOffline(true);
    await turnToEnd(page, 'es', async (next) => {
      if (await field.isVisible()) await field.fill('Quetzaltenango y alrededores');
      await next.click();
    });
    await expect(line(page)).toHaveText(/^Sin conexión: \d+ cambios guardados en este dispositivo/);
    await expect.poll(() => screensSeen(database, enrolmentId, first?.id ?? '')).toHaveLength(1);
  });

  await test.step('the page is loaded anew without a link', async () => {
    await page.reload();
    await expect(page.getByText(es('lesson.done.title'))).toBeVisible();
    await expect(field).toHaveValue('Quetzaltenango y alrededores');
    await expect(line(page)).toHaveText(/^Sin conexión: \d+ cambios/);
  });

  await test.step('the link is back', async () => {
    await context.setOffline(false);
    await expectSaved(page, 'es');
    const ids = await screens.evaluateAll((all) => all.map(({ id }) => id));
    await expect.poll(() => screensSeen(database, enrolmentId, first?.id ?? '')).toEqual(ids.toSorted());
    await expect
      .poll(() => worksheet(database, enrolmentId))
      .toEqual({ 'm0-post': 'Quetzaltenango y alrededores' });
  });

  await test.step('the link is lost in the middle of a quiz', async () => {
    const book = await AnswerBook.open();
    await page.goto(`/course/${enrolmentId}/quiz/${course.activity('pre-test').id}`);
    await page.getByRole('button', { name: es('quiz.start'), exact: true }).click();
    await expect(questionOn(page)).toBeVisible();
    const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const given: Record<string, Response> = {};
    const answer = async () => {
      const question = await book.asked(page, 'es');
      given[question.uuid] = rightAnswer(question);
      await give(page, question, rightAnswer(question));
      await page.getByRole('button', { name: es('quiz.next'), exact: true }).click();
    };
    await answer();
    await expectSaved(page, 'es');
    await context.setOffline(true);
    await answer();
    await answer();
    expect(Object.keys(await responses(database, attemptId))).toHaveLength(1);
    await page.reload();
    await expect(questionOn(page).locator('h2')).toHaveText(/4/);
    await answer();
    await page.locator('.quiz-attempt summary').click();
    await page.locator('.quiz-navigator__place').last().click();
    await page.getByRole('button', { name: es('quiz.toReview'), exact: true }).click();
    await page.getByRole('button', { name: es('quiz.send'), exact: true }).click();
    await expect(page.getByText(es('quiz.sent.later'))).toBeVisible();
    await expect(line(page)).toHaveText(/^Sin conexión: \d+ cambios/);
    await page.reload();
    await expect(page.getByText(es('quiz.sent.later'))).toBeVisible();
    await context.setOffline(false);
    await expect(page.locator('.quiz-score')).toBeVisible();
    await expectSaved(page, 'es');
    await expect.poll(() => responses(database, attemptId)).toEqual(given);
    const { rows } = await database.query(`select score::float8 from quiz_attempt where id = $1`, [
      attemptId,
    ]);
    expect(rows).toEqual([{ score: 20 }]);
    expect(await receipts(database, learner.id)).toMatchObject({ refused: 0 });
  });
  expect(issues.join('\n')).toBe('');
});
