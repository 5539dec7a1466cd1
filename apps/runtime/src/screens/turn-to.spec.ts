import { beforeEach, expect, it, jest } from '@jest/globals';
import { turnTo } from './turn-to.ts';

const scrollTo = jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
const focus = jest.spyOn(HTMLElement.prototype, 'focus');

/** A heading so far below the top of the window, under a bar of 50 px. */
const headingAt = (top: number): HTMLElement => {
  document.body.innerHTML = '<header class="runtime-head"></header><h2 tabindex="-1">Next</h2>';
  const [bar, heading] = [document.querySelector('header'), document.querySelector('h2')];
  if (!bar || !heading) throw new Error('There is no heading.');
  bar.getBoundingClientRect = () => new DOMRect(0, 0, 360, 50);
  heading.getBoundingClientRect = () => new DOMRect(0, top, 360, 30);
  return heading;
};

beforeEach(() => {
  scrollTo.mockClear();
  focus.mockClear();
  Object.assign(window, { innerHeight: 400, scrollY: 900 });
});

it.each([
  ['above the window', -700, 900 - 700 - 50 - 12],
  ['under the bar', 20, 900 + 20 - 50 - 12],
  ['far down', 300, 900 + 300 - 50 - 12],
])('what was turned to comes under the bar when it is %s; only this page is scrolled', (_, top, scrolled) => {
  turnTo(headingAt(top));
  expect(scrollTo).toHaveBeenCalledWith(0, scrolled);
  expect(focus).toHaveBeenCalledWith({ preventScroll: true });
});

it('stays where it is when it is in sight', () => {
  turnTo(headingAt(120));
  expect(scrollTo).not.toHaveBeenCalled();
  expect(document.activeElement?.tagName).toBe('H2');
});
