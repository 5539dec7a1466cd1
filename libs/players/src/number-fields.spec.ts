import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drawFields, drawFieldStates, typedIn, watchNumberFields } from './index.ts';

describe('the number fields of a lesson', () => {
  const root = document.createElement('div');
  const around = document.createElement('div');
  around.append(root);
  document.body.append(around);
  const written = jest.fn();
  around.addEventListener('input', ({ target }) => {
    written(target instanceof Element && typedIn(target)?.value);
  });
  const field = (id: string, more = '') =>
    `<label class="field" data-field="${id}" data-kind="number"${more}><input type="number"></label>`;
  let end = () => {};
  beforeEach(() => {
    end();
    written.mockClear();
    root.innerHTML = `${field('count')}${field('measure', ' data-decimals="true"')}${field('share', ' data-min="1" data-max="100"')}<label class="field" data-field="name" data-kind="text"><input type="text"></label>`;
    end = watchNumberFields(
      root,
      (fault, { min, max }) => `Not saved: ${fault}${min == null ? '' : ` ${min}–${max}`}`,
    );
    drawFields(root, () => '5');
  });
  const inputOf = (id: string) => {
    const input = root.querySelector<HTMLInputElement>(`[data-field="${id}"] input`);
    if (!input) throw new Error('no field');
    return input;
  };
  const type = (id: string, value: string) => {
    const input = inputOf(id);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return input;
  };
  const fault = () => root.querySelector('.field-fault')?.textContent;

  it('are typed as text, with the keys of numbers', () => {
    expect(['count', 'measure'].map(inputOf).map((one) => [one.type, one.inputMode, one.value])).toEqual([
      ['text', 'numeric', '5'],
      ['text', 'decimal', '5'],
    ]);
  });

  it.each([
    ['count', '55', undefined],
    ['count', '1.200', undefined],
    ['count', '-55', 'Not saved: negative'],
    ['count', '5,5', 'Not saved: notWhole'],
    ['count', 'some', 'Not saved: notNumber'],
    ['measure', '5,5', undefined],
    ['measure', '-5,5', 'Not saved: negative'],
    ['count', '99999999999999', 'Not saved: tooLarge'],
    ['share', '100', undefined],
    ['share', '101', 'Not saved: tooLarge 1–100'],
    ['share', '0', 'Not saved: tooSmall 1–100'],
    ['name', '-55', undefined],
  ])('%s: %s', (id, value, expected) => {
    type(id, value);
    expect(fault()).toBe(expected);
    expect(written.mock.calls).toEqual(expected === undefined ? [[value]] : []);
  });

  it('lose the zeros before a number once it has been typed', () => {
    const input = type('count', '007');
    expect(input.value).toBe('007');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect([input.value, written.mock.calls.at(-1)]).toEqual(['7', ['7']]);
    const name = type('name', '007');
    name.dispatchEvent(new Event('change', { bubbles: true }));
    expect(name.value).toBe('007');
  });

  it('keep what is refused until it is put right, and do not print it', () => {
    drawFieldStates(root, { stateOf: (id) => (id === 'count' ? 'saved' : null), left: String });
    const input = type('count', '-55');
    drawFields(root, () => '5');
    drawFieldStates(root, { stateOf: (id) => (id === 'count' ? 'saved' : null), left: String });
    expect([input.value, root.querySelector('.field-printed')?.textContent]).toEqual(['-55', '5']);
    expect(root.querySelector('.field-state')?.textContent).toBe('');
    expect(input.getAttribute('aria-describedby')).toBe(root.querySelector('.field-fault')?.id);
    type('count', '55');
    expect([fault(), input.hasAttribute('aria-invalid'), written.mock.calls]).toEqual(['', false, [['55']]]);
    drawFields(root, () => '55');
    expect(input.value).toBe('55');
  });
});
