import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { askedTerm } from './asked-term.ts';

// As the importer writes it: no button, for its words break over lines like the sentence around them.
beforeEach(() => {
  document.body.innerHTML =
    '<p>El <span role="button" tabindex="0" class="term" data-term="register">padrón <em>consular</em></span>.</p>';
});
const at = (selector: string) => document.querySelector(selector);
const preventDefault = jest.fn();
const press = (target: Element | null) => ({ target, preventDefault });
const key = (target: Element | null, name: string) => ({ target, key: name, preventDefault });

describe('a term is asked about', () => {
  it('by pressing any of its words', () => {
    expect(askedTerm(press(at('em')))?.dataset['term']).toBe('register');
    expect(askedTerm(press(at('p')))).toBeNull();
  });

  it.each(['Enter', ' '])('by the key "%s", which then does nothing else', (name) => {
    preventDefault.mockClear();
    expect(askedTerm(key(at('.term'), name))).toBe(at('.term'));
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });

  it('by no other key, and by none elsewhere', () => {
    expect(askedTerm(key(at('.term'), 'Tab'))).toBeNull();
    expect(askedTerm(key(at('p'), 'Enter'))).toBeNull();
  });
});
