import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  changeCheck,
  drawChecks,
  pressCheck,
  watchChecks,
  type CheckStates,
  type CheckWords,
} from './checks.ts';

const words: CheckWords = (word) => word;

const optionsIn = { es: ['uno', 'dos', 'tres', 'cuatro'], en: ['one', 'two', 'three', 'four'] };

const htmlOf = (id: string, language: keyof typeof optionsIn) =>
  `<fieldset class="check" data-check="${id}"><legend>?</legend><p>Read first.</p>` +
  optionsIn[language]
    .map(
      (text, place) =>
        `<label class="check-option"><input type="radio" name="check-${id}" data-right="${place === 2}"><span>${text}</span></label>` +
        `<p class="check-feedback" hidden>About ${text}.</p>`,
    )
    .join('') +
  '</fieldset>';

const statesOf = (seed: string): CheckStates => ({ seed, given: new Map() });

/** The content of the question from top to bottom, as a keyboard or screen reader user meets it. */
const readFrom = (root: Element) =>
  [...root.querySelectorAll('.check-option > span:first-of-type, .check-feedback')].map(
    ({ textContent }) => textContent,
  );

const drawnFor = (states: CheckStates, id = 'who', language: keyof typeof optionsIn = 'es') => {
  const root = document.createElement('div');
  root.innerHTML = htmlOf(id, language);
  drawChecks(root, states, words);
  return root;
};

const labelWith = (root: Element, text: string) => {
  const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(text));
  if (!label) throw new Error(`no option ${text}`);
  return label;
};

const choose = (root: Element, text: string, states: CheckStates) => {
  const input = labelWith(root, text).querySelector('input');
  if (!input) throw new Error('no input');
  input.checked = true;
  changeCheck(input, states, words);
  return input;
};

describe('the order of the options', () => {
  it('is the same for a person on every device and visit', () => {
    for (const person of ['ana', 'luis', 'rosa'])
      expect(readFrom(drawnFor(statesOf(person)))).toEqual(readFrom(drawnFor(statesOf(person))));
  });

  it('is shared by the languages, and each option keeps its feedback', () => {
    const inSpanish = readFrom(drawnFor(statesOf('ana')));
    const asEnglish = inSpanish.map((text) =>
      (text ?? '').replace(/uno|dos|tres|cuatro/, (word) => optionsIn.en[optionsIn.es.indexOf(word)] ?? ''),
    );
    expect(readFrom(drawnFor(statesOf('ana'), 'who', 'en'))).toEqual(asEnglish);
    for (const [at, text] of inSpanish.entries())
      if (at % 2 === 1) expect(text).toBe(`About ${inSpanish[at - 1]}.`);
  });

  it('is drawn for each person and question: every option is first for about as many', () => {
    const first = new Map<string, number>();
    const people = 120;
    for (let person = 0; person < people; person++) {
      const [text] = readFrom(
        drawnFor(statesOf(`3f2a1c00-0000-4000-8000-${String(person).padStart(12, '0')}`)),
      );
      first.set(text ?? '', (first.get(text ?? '') ?? 0) + 1);
    }
    expect([...first.keys()].sort()).toEqual([...optionsIn.es].sort());
    for (const count of first.values()) expect(Math.abs(count / people - 1 / 4)).toBeLessThan(0.1);
    const orders = new Set(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => readFrom(drawnFor(statesOf('ana'), id)).join()),
    );
    expect(orders.size).toBeGreaterThan(2);
  });

  it('leaves the focus where somebody had put it before', () => {
    const root = document.createElement('div');
    document.body.append(root);
    root.innerHTML = htmlOf('who', 'es');
    const input = labelWith(root, 'uno').querySelector('input');
    input?.focus();
    drawChecks(root, statesOf('ana'), words);
    expect(document.activeElement).toBe(input);
    root.remove();
  });

  it('stays as it is when the text is drawn again', () => {
    const states = statesOf('ana');
    const root = drawnFor(states);
    const before = readFrom(root);
    drawChecks(root, states, words);
    expect(readFrom(root)).toEqual(before);
    expect(root.querySelector('fieldset')?.children[1]?.textContent).toBe('Read first.');
    expect(root.querySelector('fieldset')?.lastElementChild?.className).toBe('check-verdict');
  });
});

describe('what is remembered of a question', () => {
  let states: CheckStates;
  beforeEach(() => {
    states = statesOf('ana');
  });

  it('is the place of the option in the source, whatever the order on the screen', () => {
    for (const person of ['ana', 'luis', 'rosa', 'joan']) {
      states = statesOf(person);
      choose(drawnFor(states), 'tres', states);
      expect(states.given.get('who')).toEqual({ chosen: ['2'], isChecked: false });
    }
  });

  it('is put back in another language, with the verdict', () => {
    const root = drawnFor(states);
    choose(root, 'tres', states);
    const button = root.querySelector('button');
    if (button) pressCheck(button, states, words);
    const again = drawnFor(states, 'who', 'en');
    expect(labelWith(again, 'three').querySelector('input')?.checked).toBe(true);
    expect(again.querySelector('.check-verdict')?.textContent).toBe('right');
    expect(
      [...again.querySelectorAll('.check-feedback:not([hidden])')].map((each) => each.textContent),
    ).toEqual(['About three.']);
  });
});

describe('a question that is followed', () => {
  it('shows its verdict when the button is pressed, until it is no longer followed', () => {
    const states = statesOf('ana');
    const root = document.createElement('div');
    document.body.append(root);
    root.innerHTML = htmlOf('who', 'es');
    const stop = watchChecks(root, states, words);
    const verdict = () => root.querySelector('.check-verdict')?.textContent;
    const press = () => root.querySelector('button')?.click();
    press();
    expect(verdict()).toBe('none');
    labelWith(root, 'tres').querySelector('input')?.click();
    expect(verdict()).toBe('');
    press();
    expect(verdict()).toBe('right');
    stop();
    labelWith(root, 'uno').querySelector('input')?.click();
    expect(verdict()).toBe('right');
    root.remove();
  });
});
