import { beforeEach, describe, expect, it } from '@jest/globals';
import { changeCheck, drawChecks, pressCheck } from './checks.ts';
import { drawFields, drawFieldStates, typedIn } from './index.ts';
import type { CheckStates, CheckWords } from './index.ts';

const said = {
  go: 'Check',
  none: 'Choose first.',
  right: 'Right.',
  wrong: 'Wrong.',
  markRight: 'right',
  markWrong: 'wrong',
};
const words: CheckWords = (word, counts) =>
  word === 'partly' ? `${counts?.wrong} wrong, ${counts?.missing} missing.` : said[word];
const start = (): CheckStates => ({ seed: 'ana', given: new Map() });

const option = (isRight: boolean, type: string) =>
  `<label class="check-option"><input type="${type}" name="a" data-right="${isRight}"></label><p class="check-feedback" hidden>F</p>`;
const question = (type: string, rights: boolean[]) =>
  `<fieldset class="check" data-check="q">${rights.map((isRight) => option(isRight, type)).join('')}</fieldset>`;

const root = document.createElement('div');
const all = <E extends Element>(selector: string) => [...root.querySelectorAll<E>(selector)];
const verdict = () => root.querySelector('.check-verdict')?.textContent;
const answer = (states: CheckStates, ...places: number[]) => {
  for (const place of places) root.querySelector<HTMLInputElement>(`input[value="${place}"]`)?.click();
  const button = root.querySelector('.check-actions button');
  if (button) pressCheck(button, states, words);
};

beforeEach(() => {
  document.body.replaceChildren(root);
});

describe('a question for oneself', () => {
  it.each([
    ['nothing chosen', 'radio', [true, false], [], 'Choose first.'],
    ['the right one', 'radio', [true, false], [0], 'Right.'],
    ['the wrong one', 'radio', [true, false], [1], 'Wrong.'],
    ['all that is right', 'checkbox', [true, true, false], [0, 1], 'Right.'],
    ['half of it, and a wrong one', 'checkbox', [true, true, false], [0, 2], '1 wrong, 1 missing.'],
  ])('%s', (_, type, rights, chosen, verdictWords) => {
    root.innerHTML = question(type, rights);
    const states = start();
    drawChecks(root, states, words);
    answer(states, ...chosen);
    expect(verdict()).toBe(verdictWords);
    const shown = all<HTMLInputElement>('input').filter(
      (input) => (input.parentElement?.nextElementSibling as HTMLElement | null)?.hidden === false,
    );
    expect(shown.map(({ value }) => Number(value)).sort()).toEqual(chosen);
  });

  it('another choice takes the verdict away; drawn anew, it is as it was', () => {
    root.innerHTML = question('radio', [true, false]);
    const states = start();
    drawChecks(root, states, words);
    answer(states, 0);
    root.innerHTML = question('radio', [true, false]);
    const inSpanish: CheckWords = (word) => (word === 'right' ? 'Correcto.' : word);
    drawChecks(root, states, inSpanish);
    drawChecks(root, states, inSpanish);
    expect([verdict(), all('.check-actions button').length]).toEqual(['Correcto.', 1]);
    const [first] = all('input');
    if (first) changeCheck(first, states, words);
    expect(verdict()).toBe('');
  });
});

describe('a worksheet field', () => {
  beforeEach(() => {
    root.innerHTML = '<label class="field" data-field="f"><textarea maxlength="300"></textarea></label>';
    drawFields(root, () => 'Old.');
  });
  const field = () => root.querySelector('textarea');

  it('holds its text, and so does what is printed below it', () => {
    const area = field();
    expect([area?.value, root.querySelector('.field-printed')?.textContent]).toEqual(['Old.', 'Old.']);
    if (area) area.value = 'New.';
    expect(area && typedIn(area)).toEqual({ fieldId: 'f', value: 'New.' });
    expect(root.querySelector('.field-printed')?.textContent).toBe('New.');
  });

  it('is left alone while somebody types in it', () => {
    field()?.focus();
    drawFields(root, () => 'From elsewhere.');
    expect(field()?.value).toBe('Old.');
  });

  it.each([
    [99, 'saved'],
    [100, '200 left · saved'],
  ])('with %i characters says: %s', (length, said) => {
    const area = field();
    if (area) area.value = 'x'.repeat(length);
    drawFieldStates(root, { stateOf: () => 'saved', left: (count) => `${count} left` });
    expect(root.querySelector('.field-state')?.textContent).toBe(said);
  });
});
