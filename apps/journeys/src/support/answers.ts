import type { BundleQuestion } from '@campus/content-format';
import type { Response } from '@campus/quiz-grading';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { bareText } from './bare-text.ts';
import { readBundle } from './content.ts';
import type { Locale } from './locales.ts';

/** The page or frame that shows a quiz. */
export type Surface = Page | FrameLocator;

/**
 * The questions of the course with their answers, from its files. The browser under test has no keys: a
 * question on screen is recognised by its text.
 */
export class AnswerBook {
  readonly #questions: BundleQuestion[];

  private constructor(questions: BundleQuestion[]) {
    this.#questions = questions;
  }

  static async open(): Promise<AnswerBook> {
    const { modules } = await readBundle();
    const activities = modules.flatMap((module) => module.activities);
    return new AnswerBook(activities.flatMap((each) => (each.kind === 'quiz' ? each.questions : [])));
  }

  /** The right answers, by what is asked, as {@link bareText} reads it. */
  rightAnswers(locale: Locale): Record<string, Response> {
    return Object.fromEntries(
      this.#questions.map((question) => [
        bareText(question.body[locale]?.prompt ?? ''),
        rightAnswer(question),
      ]),
    );
  }

  /** The question on screen. */
  async asked(page: Surface, locale: Locale): Promise<BundleQuestion> {
    const prompt = bareText(await questionOn(page).locator('.course-html').first().innerHTML());
    const found = this.#questions.find(({ body }) => bareText(body[locale]?.prompt ?? '') === prompt);
    if (!found) throw new Error(`The course asks no such question in ${locale}: ${prompt}`);
    return found;
  }
}

export const questionOn = (page: Surface): Locator => page.locator('section.quiz-question');

/** What is stored of the right answer to a question. */
export function rightAnswer({ answerKey: key, body }: BundleQuestion): Response {
  switch (key.type) {
    case 'single':
      return { type: 'single', choice: key.correct };
    case 'multiple':
      return { type: 'multiple', choices: key.correct };
    case 'true-false':
      return { type: 'true-false', choice: key.correct };
    case 'match': {
      const pairs = Object.entries(key.pairs).map(([left, rights]) => [left, rights[0] ?? '']);
      return { type: 'match', pairs: Object.fromEntries(pairs) };
    }
    case 'order':
      return { type: 'order', order: key.order };
    case 'short-text':
      return { type: 'short-text', text: key.accepted[0] ?? '' };
    case 'numeric':
      return { type: 'numeric', text: String(key.answer) };
    case 'cloze': {
      const blanks = Object.values(body)[0]?.cloze.flatMap((part) =>
        typeof part === 'string' ? [] : part.blank,
      );
      return {
        type: 'cloze',
        blanks: Object.fromEntries((blanks ?? []).map((blank) => [blank, fill(key.blanks[blank])])),
      };
    }
  }
}

type Blank = Extract<BundleQuestion['answerKey'], { type: 'cloze' }>['blanks'][string] | undefined;

const fill = (blank: Blank): string => {
  if (blank?.kind === 'choice') return blank.correct;
  return blank?.kind === 'numeric' ? String(blank.answer) : (blank?.accepted[0] ?? '');
};

/** Answers the question on screen with the pointer, as in `response`. */
export async function give(page: Surface, question: BundleQuestion, response: Response): Promise<void> {
  const card = questionOn(page);
  const choose = (value: string) => card.locator(`input[value="${value}"]`).check();
  switch (response.type) {
    case 'single':
      return choose(response.choice ?? '');
    case 'true-false':
      return choose(String(response.choice));
    case 'multiple':
      for (const key of response.choices) await choose(key);
      return;
    case 'match':
      for (const [left, right] of Object.entries(response.pairs)) {
        await card.locator(`select[id$="-${left}"]`).selectOption(right);
      }
      return;
    case 'order':
      return arrange(card, response.order);
    case 'short-text':
    case 'numeric':
      return card.locator('input[type="text"]').fill(response.text);
    case 'cloze':
      return fillBlanks(card, question, response.blanks);
  }
}

async function fillBlanks(
  card: Locator,
  { body }: BundleQuestion,
  blanks: Record<string, string>,
): Promise<void> {
  const keys =
    Object.values(body)[0]?.cloze.flatMap((part) => (typeof part === 'string' ? [] : part.blank)) ?? [];
  for (const [index, key] of keys.entries()) {
    const gap = card.locator('.quiz-blank').nth(index);
    const isChoice = await gap.evaluate((element) => element instanceof HTMLSelectElement);
    await (isChoice ? gap.selectOption(blanks[key] ?? '') : gap.fill(blanks[key] ?? ''));
  }
}

/** Moves lines up by their buttons until all are in place. */
async function arrange(card: Locator, wanted: readonly string[]): Promise<void> {
  const lines = card.locator('.quiz-order > li');
  const now = () => lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-key') ?? ''));
  let hasMoved = false;
  for (const [place, key] of wanted.entries()) {
    for (let at = (await now()).indexOf(key); at > place; at -= 1) {
      await lines.nth(at).locator('button').first().click();
      hasMoved = true;
    }
  }
  // The order on screen was right from the start, but it still has to be given as the answer.
  const asItIs = card.locator('[role="group"] > button');
  if (!hasMoved && (await asItIs.count()) > 0) await asItIs.click();
}
