import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseLook } from '@campus/web-shell';
import { fireEvent } from '@testing-library/react';
import { listenForFindKey } from './find-key.ts';

let stop = () => {};
let followed = 0;
beforeEach(() => {
  followed = 0;
  document.body.innerHTML =
    '<a class="frame__find" href="#find">Buscar</a><h1 tabindex="-1">Lección</h1><textarea></textarea>';
  document.querySelector('a')?.addEventListener('click', () => (followed += 1));
  stop = listenForFindKey();
});
afterEach(() => {
  stop();
  chooseLook('keys', 'on');
});

const press = (on: string, more: KeyboardEventInit = {}) => {
  const element = document.querySelector(on);
  if (element) fireEvent.keyDown(element, { key: '/', ...more });
  return followed;
};

describe('the key “/”', () => {
  it('opens the search', () => {
    expect(press('h1')).toBe(1);
  });

  it('is a letter while somebody types, and the browser’s with another key', () => {
    expect(press('textarea')).toBe(0);
    expect(press('h1', { ctrlKey: true })).toBe(0);
  });

  it('does nothing where single keys are turned off', () => {
    chooseLook('keys', 'off');
    expect(press('h1')).toBe(0);
  });
});
