import type { Response } from '@campus/quiz-grading';
import type { Page } from '@playwright/test';
import { AnswerBook, give, questionOn, rightAnswer } from '../support/answers.ts';
import { words } from '../support/locales.ts';
import { password, type Learner } from '../support/people.ts';
import { expectSaved, receipts, responses, screensSeen, worksheet } from '../support/state.ts';
import { expect } from '../support/test.ts';
import { createRandom, type Random } from './random.ts';
import type { ChaosParts } from './seed.ts';
import { Weather } from './weather.ts';

const es = (id: string) => words('es', id);
const steps = 10;
const nothing = () => Promise.resolve();
const [yes, no] = [() => true, () => false];

/** A bad day at the real screens: only what a person can do with a page, and what can happen to it. */
class ScreensDay {
  readonly #seen = new Set<string>();
  readonly #fields: Record<string, string> = {};
  readonly #answers: Record<string, Response> = {};
  #token: string;
  #attemptId = '';
  /** The answer that was being given when the session ended. */
  #unfinished = nothing;

  constructor(
    readonly parts: ChaosParts,
    readonly learner: Learner,
    readonly random: Random,
    readonly weather: Weather,
    readonly book: AnswerBook,
    token: string,
    public page: Page,
  ) {
    this.#token = token;
  }

  get #lessonId(): string {
    return this.parts.campus.course.activities[0]?.id ?? '';
  }

  /** The first lesson, then the pre-test; at the end of each all of it must be in the database. */
  async live(): Promise<void> {
    const { enrolmentId } = this.learner;
    const { database, course } = this.parts.campus;
    await this.page.goto(`/course/${enrolmentId}/lesson/${this.#lessonId}`);
    await this.#isShown();
    for (let step = 0; step < steps; step += 1) await this.#step(() => this.#read());
    await this.#heal();
    await expect
      .poll(async () => {
        const seen = await screensSeen(database, enrolmentId, this.#lessonId);
        return [...this.#seen].filter((id) => !seen.includes(id));
      })
      .toEqual([]);
    await expect.poll(() => worksheet(database, enrolmentId)).toEqual(this.#fields);

    await this.page.goto(`/course/${enrolmentId}/quiz/${course.activity('pre-test').id}`);
    await this.page.getByRole('button', { name: es('quiz.start'), exact: true }).click();
    await expect(questionOn(this.page)).toBeVisible();
    this.#attemptId = new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
    for (let step = 0; step < steps; step += 1) await this.#step(() => this.#answer());
    await this.#heal();
    await expect.poll(() => responses(database, this.#attemptId)).toEqual(this.#answers);
    expect(await receipts(database, this.learner.id)).toMatchObject({ refused: 0 });
  }

  async #step(work: () => Promise<void>): Promise<void> {
    const { random, weather } = this;
    const dice = random.next();
    if (dice < 0.6) return work();
    if (dice < 0.72) return this.#note(`storm ${(weather.storm = random.pick([0, 0.4, 0.8]))}`);
    if (dice < 0.8) {
      this.#note(weather.isOffline ? 'online' : 'offline');
      return weather.setOffline(!weather.isOffline);
    }
    if (dice < 0.94) return this.#comeBack(random.chance(0.5));
    return this.#endSession(work);
  }

  /** The page is loaded again, or its window closed and the address opened in another. */
  async #comeBack(isReload: boolean): Promise<void> {
    if (this.weather.isOffline) return;
    this.#note(isReload ? 'reload' : 'another window');
    const address = this.page.url();
    // From a choice to the cross of a window no hand is faster; on a busy machine the screen says what takes longer.
    await this.page.waitForTimeout(300);
    await expect(this.page.locator('.frame__state .save-state')).not.toHaveText(words('es', 'save.writing'));
    if (isReload) await this.page.reload();
    else {
      const context = this.page.context();
      const closed = this.page.waitForEvent('close');
      await this.page.close({ runBeforeUnload: true });
      await closed;
      this.page = await context.newPage();
      await this.page.goto(address);
    }
    await this.#isShown();
  }

  /** Everything that was on screen is there again, from this device if need be. */
  async #isShown(): Promise<void> {
    const shown = this.page.locator('.lesson-step:visible, .quiz-attempt:visible');
    const again = this.page.getByRole('button', { name: words('es', 'trouble.retry') });
    await expect
      .poll(
        async () => {
          if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => undefined);
          return shown.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
  }

  async #read(): Promise<void> {
    const { page, random } = this;
    const field = page.locator('label.field:visible').first();
    if ((await field.count()) > 0 && random.chance(0.6)) {
      const [id, isNumber] = await field.evaluate((label) => [
        label.getAttribute('data-field') ?? '',
        label.getAttribute('data-kind') === 'number',
      ]);
      const value = isNumber === true ? String(random.below(1000)) : `Huehuetenango ${random.below(1000)}`;
      this.#note(`${id} ← ${value}`);
      await field.locator('input, textarea').fill(value);
      this.#fields[String(id)] = value;
      return;
    }
    const next = page.getByRole('button', { name: es('lesson.next'), exact: true });
    const shown = await page.locator('.lesson-step:visible').getAttribute('id');
    if ((await next.isVisible()) && random.chance(0.8)) {
      this.#note(`next after ${shown}`);
      await next.click();
      this.#seen.add(shown ?? '');
    } else {
      const back = page.getByRole('button', { name: es('lesson.back'), exact: true });
      if (await back.isVisible()) await back.click();
    }
  }

  async #answer(): Promise<void> {
    const { page, random } = this;
    if (!(await questionOn(page).locator('.course-html').first().isVisible())) {
      return page.getByRole('button', { name: es('quiz.backToQuestions'), exact: true }).click();
    }
    const question = await this.book.asked(page, 'es');
    if (!(question.uuid in this.#answers)) {
      this.#note(`answers ${question.type} ${question.uuid}`);
      this.#answers[question.uuid] = rightAnswer(question);
      this.#unfinished = () => give(this.page, question, rightAnswer(question));
      await this.#unfinished();
      this.#unfinished = nothing;
      if (random.chance(0.5)) return;
    }
    await page.locator('.quiz-turning').getByRole('button').last().click();
  }

  /** The session ends, the next work finds out, and the person signs in where they are. */
  async #endSession(work: () => Promise<void>): Promise<void> {
    const { page, parts } = this;
    await this.#heal();
    this.#note('session ended');
    await parts.people.endSession(this.#token);
    const field = page.getByLabel(es('signIn.password'), { exact: true });
    const isAsked = () => field.waitFor({ timeout: 1_000 }).then(yes, no);
    // Going back is no work, and finds nothing out; the sign-in form may cut an answer of several steps off.
    for (let tries = 0; tries < 10 && !(await isAsked()); tries += 1) await work().catch(() => undefined);
    await field.fill(password);
    await page.getByRole('button', { name: es('signIn.submit'), exact: true }).click();
    await this.#isShown();
    await this.#unfinished();
    const token = (await page.context().cookies()).find(({ name }) => name === 'campus_session')?.value;
    this.#token = token ?? '';
  }

  async #heal(): Promise<void> {
    this.#note('all is well again');
    this.weather.storm = 0;
    await this.weather.setOffline(true);
    await this.weather.setOffline(false);
    await expectSaved(this.page, 'es');
  }

  #note(what: string): void {
    this.weather.log.push(what);
  }
}

/** Plays one seed on the real screens; returns what went wrong, or nothing. */
export async function runScreensSeed(parts: ChaosParts, seed: number): Promise<string | null> {
  const { browser, campus, people } = parts;
  const learner = await people.learner('es');
  const context = await browser.newContext({
    baseURL: campus.address,
    locale: 'es',
    serviceWorkers: 'block',
  });
  try {
    const token = await people.signIn(context, learner.id);
    const weather = new Weather(context, createRandom(seed ^ 0x5eed));
    await weather.begin();
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const book = await AnswerBook.open();
    const day = new ScreensDay(parts, learner, createRandom(seed), weather, book, token, page);

    const fault = await day.live().then(
      () => null,
      (error: unknown) => String(error),
    );
    if (fault === null) return null;
    return [`Seed ${seed} at the screens:`, fault, ...weather.log].join('\n');
  } finally {
    await context.close();
  }
}
