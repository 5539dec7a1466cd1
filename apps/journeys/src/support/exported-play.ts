import { expect, type Locator } from '@playwright/test';
import { give, questionOn, rightAnswer, type AnswerBook, type Surface } from './answers.ts';
import type { Locale } from './locales.ts';

/** A learner in an exported package, in a page or in a frame of it. */
export class ExportedPlay {
  readonly at: Surface;
  readonly #book: AnswerBook;
  readonly #locale: Locale;

  constructor(at: Surface, book: AnswerBook, locale: Locale) {
    this.at = at;
    this.#book = book;
    this.#locale = locale;
  }

  get items(): Locator {
    return this.at.locator('.menu-item');
  }

  /** Back to the contents, from wherever. */
  async toMenu(): Promise<void> {
    await this.at.locator('.runtime-head > .btn').click();
    await expect(this.items.first()).toBeVisible();
  }

  /** Does each activity from the menu, from one place on, and is at the menu afterwards. */
  async doAll(from = 0): Promise<void> {
    await expect(this.items.first()).toBeVisible();
    const count = await this.items.count();
    for (let place = from; place < count; place += 1) await this.do(place);
  }

  async do(place: number): Promise<void> {
    await this.items.nth(place).click();
    const [lesson, quiz, scenario] = ['.lesson', '.quiz', '.scenario'].map((kind) => this.at.locator(kind));
    if (!lesson || !quiz || !scenario) return;
    await expect(lesson.or(quiz).or(scenario)).toBeVisible();
    if (await lesson.isVisible()) await this.readOn();
    else if (await quiz.isVisible()) await this.passQuiz();
    else await this.simulate();
    await this.toMenu();
  }

  /** Turns the screens of the lesson to its end, or so many. */
  async readOn(screens = Infinity): Promise<void> {
    const end = this.at.locator('.lesson-end');
    for (let turned = 0; turned < screens && !(await end.isVisible()); turned += 1)
      await this.at.locator('.lesson-turning .btn').last().click();
  }

  async passQuiz(): Promise<void> {
    await this.at.locator('.quiz .btn').last().click();
    await this.answerAll();
    await this.handIn();
  }

  /** Answers from the question on screen to the last, rightly. */
  async answerAll(): Promise<void> {
    const [current, places] = ['[aria-current="step"]', 'button'].map((one) =>
      this.at.locator(`.quiz-navigator ${one}`),
    );
    await expect(questionOn(this.at)).toBeVisible();
    const last = String((await places?.count()) ?? 0);
    for (;;) {
      await this.answerOne();
      if (((await current?.textContent()) ?? '').startsWith(last)) return;
      await this.at.locator('.quiz-turning .btn').last().click();
    }
  }

  async answerOne(): Promise<void> {
    const question = await this.#book.asked(this.at, this.#locale);
    await give(this.at, question, rightAnswer(question));
  }

  async handIn(): Promise<void> {
    await this.at.locator('.quiz-attempt > .btn').click();
    await expect(this.at.locator('.quiz-score')).toBeVisible();
  }

  /** Takes first choices to an ending, and reads the debrief. */
  async simulate(): Promise<void> {
    await this.at.locator('.scenario > .btn').click();
    const [choices, ending] = [this.at.locator('.scenario-choices'), this.at.locator('.scenario--ending')];
    await expect(choices).toBeVisible();
    while (!(await ending.isVisible())) {
      await choices.locator('input').first().check();
      await choices.locator('.btn').click();
      await this.at.locator('.scenario-decided ~ .scenario-go .btn').click();
      await expect(choices.or(ending)).toBeVisible();
    }
    await this.at.locator('.scenario--ending > .scenario-go .btn').click();
    await expect(this.at.locator('.scenario--ending .notice')).toBeVisible();
  }
}
