import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { give, questionOn, rightAnswer, type AnswerBook } from './answers.ts';
import { words, type Locale } from './locales.ts';

/** Turns the lesson on screen to its end, by Next. Between two screens there may be no button for a moment. */
export async function turnToEnd(
  page: Pick<Page, 'getByRole' | 'getByText'>,
  locale: Locale,
  turn: (next: Locator) => Promise<void> = (next) => next.click(),
): Promise<void> {
  const next = page.getByRole('button', { name: words(locale, 'lesson.next'), exact: true });
  const done = page.getByText(words(locale, 'lesson.done.title'));
  const isDone = async () => {
    await next.or(done).filter({ visible: true }).first().waitFor();
    return done.isVisible();
  };
  while (!(await isDone())) await turn(next);
}

/** Reads the lesson on screen from its first screen to its end. */
export async function readLesson(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('.lesson-screen:visible')).toHaveCount(1);
  await turnToEnd(page, locale);
}

/** Takes the quiz on screen and answers everything rightly; ends at the result. The id of the attempt. */
export async function passQuiz(page: Page, locale: Locale, book: AnswerBook): Promise<string> {
  await page.getByRole('button', { name: words(locale, 'quiz.start'), exact: true }).click();
  await expect(questionOn(page)).toBeVisible();
  const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await answerAll(page, locale, book);
  await handIn(page, locale);
  return attemptId;
}

/** Answers every question from the one on screen to the last, rightly. */
export async function answerAll(page: Page, locale: Locale, book: AnswerBook): Promise<void> {
  const on = page.locator('.quiz-turning').getByRole('button').last();
  while (await on.isVisible()) {
    const question = await book.asked(page, locale);
    await give(page, question, rightAnswer(question));
    await on.click();
  }
  await expect(page.getByText(words(locale, 'quiz.review.complete'))).toBeVisible();
}

export async function handIn(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: words(locale, 'quiz.send'), exact: true }).click();
  await expect(page.locator('.quiz-score')).toBeVisible();
}

/** Fills in the survey on screen and sends it. */
export async function answerSurvey(page: Page, locale: Locale): Promise<void> {
  const fields = page.locator('fieldset.survey-field');
  await expect(fields.first()).toBeVisible();
  for (const field of await fields.all()) await field.locator('input').first().check();
  for (const field of await page.locator('.survey-field textarea').all())
    await field.fill('Más casos de mar.');
  await page.getByRole('button', { name: words(locale, 'survey.send'), exact: true }).click();
  await expect(page.getByText(words(locale, 'survey.thanks'), { exact: true })).toBeVisible();
}

/** Begins the simulation on screen, or begins it again. */
export async function beginScenario(page: Page): Promise<void> {
  await page.locator('.scenario > .btn').click();
  await expect(page.locator('.scenario-choices')).toBeVisible();
}

/** Takes the first choice of the moment on screen; ends at what came of it. */
export async function takeFirstChoice(page: Page): Promise<void> {
  await page.locator('.scenario-choices input').first().check();
  await page.locator('.scenario-choices .btn').click();
  await expect(page.locator('.scenario-decided')).toBeVisible();
}

/** Plays the simulation on screen to an ending; ends at its debrief. */
export async function playScenario(page: Page): Promise<void> {
  await beginScenario(page);
  const [debrief, choices] = [page.locator('.scenario-weighed'), page.locator('.scenario-choices')];
  while (!(await debrief.isVisible())) {
    await takeFirstChoice(page);
    await page.locator('.scenario-go .btn').click();
    await expect(debrief.or(choices)).toBeVisible();
  }
}

/** Continues with the next activity as soon as it is open. */
export async function goOn(page: Page, locale: Locale): Promise<void> {
  const [start = ''] = words(locale, 'activity.next.go').split('{');
  await page.locator('.next-activity .btn', { hasText: start }).click();
}

/** The content inside the player. */
export const scormContent = (page: Page): FrameLocator =>
  page.getByTestId('scorm-frame').contentFrame().locator('iframe').contentFrame();

/** Puts the work aside: the one way out of a package that plays alone, the gentlest of a sequenced course. */
export const scormLeave = (page: Page): Locator =>
  page.locator('[data-testid="scorm-suspend-all"], [data-testid="scorm-exit"]').first();

/** Opens every card of the guideline map, `from` the first or a later one. */
export async function openCards(map: FrameLocator, from: number, to: number): Promise<void> {
  await map.locator('.card').nth(from).click();
  const next = map.locator('.dialog-foot button').nth(1);
  for (let card = from + 1; card <= to; card += 1) await next.click();
  await map.locator('.dialog-foot button.primary').click();
  await expect(map.locator('.card[data-read="true"]')).toHaveCount(to + 1);
}

/** Places the ten actions of the exercise somewhere; ends at its result. */
export async function doExercise(map: FrameLocator): Promise<void> {
  await map.locator('.tab[data-view="exercise"]').click();
  const actions = 10;
  for (let action = 0; action < actions; action += 1) {
    await map.locator('input[name="phase"]').first().check();
    await map.locator('#guideline').selectOption({ index: 1 });
    await map.locator('form.question button[type="submit"]').click();
    await map.locator('button.next').click();
  }
  await expect(map.locator('.result')).toBeVisible();
}
