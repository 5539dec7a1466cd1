import type { Response } from '@campus/quiz-grading';
import { bareText } from './bare-text.ts';

/** What a learner leaves behind in the middle of something, and finds again. */
export interface Stay {
  /** Headings on the screen. */
  headings: string[];
  /** Activities done by then. */
  done: number;
}

/** In the page of a package: clicks as fast as it draws. */
export interface QuickLearner {
  /** Does half of what is in the package, takes a step in the next activity, and returns where that is. */
  half: (answers: Record<string, Response>) => Promise<Stay>;
  /** Where the package has opened. */
  stay: () => Promise<Stay>;
  /** Does everything that is not done yet, and returns what is left. */
  rest: (answers: Record<string, Response>) => Promise<number>;
}

declare global {
  interface Window {
    quickLearner: QuickLearner;
  }
}

/** After what is due has been drawn; a timer would wait 4 ms each time. */
const soon = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(null);
    };
    port2.postMessage(null);
  });
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const isShown = (element: Element) => element.getClientRects().length > 0;
const shown = (selector: string) => all(selector).filter(isShown);

async function until<T>(what: string, look: () => T | undefined | false | null): Promise<T> {
  const late = Date.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > late) throw new Error(`There is no ${what} on "${shown('h1')[0]?.textContent}".`);
    await soon();
  }
}

const press = async (selector: string, which: 0 | -1 = 0): Promise<void> => {
  const button = await until(selector, () => shown(selector).at(which));
  button.click();
  await soon();
};

function type(field: HTMLElement, value: string): void {
  const isList = field.tagName === 'SELECT';
  Object.assign(field, { value });
  field.dispatchEvent(new Event(isList ? 'change' : 'input', { bubbles: true }));
}

async function choose(values: readonly string[]): Promise<void> {
  for (const value of values) {
    const input = all(`.quiz-question input[value="${value}"]`)[0];
    if (!input?.matches(':checked')) input?.click();
    await soon();
  }
}

async function arrange(order: readonly string[]): Promise<void> {
  const lines = () => all('.quiz-order > li');
  for (const [place, key] of order.entries())
    for (;;) {
      const at = lines().findIndex((line) => line.dataset['key'] === key);
      if (at <= place) break;
      lines()[at]?.querySelector('button')?.click();
      await soon();
    }
  // The order on screen was right from the start, but it still has to be given as the answer.
  all('.quiz-question [role="group"] > button')[0]?.click();
  await soon();
}

async function give(response: Response): Promise<void> {
  const fields = (selector: string) => all(`.quiz-question ${selector}`);
  switch (response.type) {
    case 'single':
    case 'true-false':
      return choose([String(response.choice)]);
    case 'multiple':
      return choose(response.choices);
    case 'order':
      return arrange(response.order);
    case 'match':
      for (const [left, right] of Object.entries(response.pairs)) {
        for (const list of fields(`select[id$="-${left}"]`)) type(list, right);
        await soon();
      }
      return;
    case 'short-text':
    case 'numeric':
      return fields('input[type="text"]').forEach((field) => type(field, response.text));
    case 'cloze':
      for (const [at, value] of Object.values(response.blanks).entries()) {
        const gap = fields('.quiz-blank')[at];
        if (gap) type(gap, value);
        await soon();
      }
  }
}

async function answerOne(answers: Record<string, Response>): Promise<void> {
  const prompt = await until('question', () => shown('.quiz-question .course-html')[0]);
  const response = answers[bareText(prompt.innerHTML)];
  if (!response) throw new Error(`The course asks no such question: ${prompt.textContent}`);
  await give(response);
  await soon();
}

const place = () => all('.quiz-navigator button').findIndex((each) => each.matches('[aria-current]'));

async function nextQuestion(): Promise<void> {
  const before = place();
  await press('.quiz-turning .btn', -1);
  await until('next question', () => place() === before + 1);
}

async function decide(): Promise<void> {
  await until('decision', () => shown('.scenario-choices')[0]);
  await press('.scenario-choices input');
  await press('.scenario-choices .btn');
  await press('.scenario-decided ~ .scenario-go .btn');
}

/** What can be done in each kind of activity: the way in, a step, and the way from anywhere to its end. */
const kinds = {
  lesson: {
    begin: () => Promise.resolve(),
    step: () => press('.lesson-turning .btn', -1),
    async finish() {
      while (shown('.lesson-end').length === 0) await press('.lesson-turning .btn', -1);
    },
  },
  quiz: {
    begin: () => press('.quiz .btn', -1),
    async step(answers: Record<string, Response>) {
      await answerOne(answers);
      await nextQuestion();
    },
    async finish(answers: Record<string, Response>) {
      const last = all('.quiz-navigator button').length - 1;
      for (;;) {
        await answerOne(answers);
        if (place() === last) break;
        await nextQuestion();
      }
      await press('.quiz-attempt > .btn');
      await until('score', () => shown('.quiz-score')[0]);
    },
  },
  scenario: {
    begin: () => press('.scenario > .btn'),
    step: decide,
    async finish() {
      while (shown('.scenario--ending').length === 0) {
        await decide();
        await until('moment', () => shown('.scenario-choices, .scenario--ending')[0]);
      }
      await press('.scenario--ending > .scenario-go .btn');
      await until('end', () => shown('.scenario--ending .notice')[0]);
    },
  },
};

/** Opens an activity of the menu and is in it, past its briefing or its rules. */
async function enter(item: HTMLElement) {
  item.click();
  const root = await until('activity', () => shown('.lesson, .quiz, .quiz-attempt, .scenario')[0]);
  const kind = root.matches('.lesson')
    ? kinds.lesson
    : root.matches('.scenario')
      ? kinds.scenario
      : kinds.quiz;
  const isInside = root.matches('.lesson, .quiz-attempt') || shown('.scenario-choices, .scenario--ending')[0];
  if (!isInside) await kind.begin();
  return kind;
}

const menu = () => until('menu', () => (shown('.menu-item')[0] ? shown('.menu-item') : null));
const isDone = (item: Element) => item.querySelector('.menu-state--done') !== null;

async function toMenu(): Promise<HTMLElement[]> {
  if (!shown('.menu-item')[0]) await press('.runtime-head > .btn');
  return menu();
}

async function stay(): Promise<Stay> {
  await until('screen', () => shown('main h1')[0]);
  await until('text', () => !shown('[role="status"] .spinner, .spinner')[0]);
  return { headings: shown('main h1, main h2').map((each) => each.textContent), done: 0 };
}

window.quickLearner = {
  stay,
  async half(answers) {
    const count = (await menu()).length;
    const middle = Math.floor(count / 2);
    for (let at = 0; at < middle; at += 1) {
      const item = (await toMenu())[at];
      if (item) await (await enter(item)).finish(answers);
    }
    const items = await toMenu();
    const item = items[middle];
    const done = items.filter(isDone).length;
    if (item) await (await enter(item)).step(answers);
    return { ...(await stay()), done };
  },
  async rest(answers) {
    const count = (await toMenu()).length;
    for (let at = 0; at < count; at += 1) {
      const item = (await toMenu())[at];
      if (item && !isDone(item)) await (await enter(item)).finish(answers);
    }
    return (await toMenu()).filter((item) => !isDone(item)).length;
  },
};
