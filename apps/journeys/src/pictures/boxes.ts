import type { Page } from '@playwright/test';

/** Where each thing one sees lies: one line for each, as `x y width height name "text"`. */
export const boxesOn = async (page: Page): Promise<string> => `${(await page.evaluate(lines)).join('\n')}\n`;

/** Runs in the page. */
const lines = (): string[] => {
  const things = 'a,button,input,select,textarea,img,svg,summary,th,td,h1,h2,h3,meter,progress';
  const textOf = (element: Element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('svg') !== null && element.localName !== 'svg') return [];
    const text = textOf(element);
    if (text === '' && !element.matches(things)) return [];
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const { x, y, width, height } = element.getBoundingClientRect();
    const isOutside = y >= window.innerHeight || y + height <= 0 || x >= window.innerWidth || x + width <= 0;
    if (isOutside || width < 2 || height < 2) return [];
    const [first = ''] = element.classList;
    const name = first === '' ? element.localName : `${element.localName}.${first}`;
    const numbers = [x, y, width, height].map(Math.round).join(' ');
    return [`${numbers} ${name}${text === '' ? '' : ` "${text.slice(0, 28)}"`}`];
  });
};

const LINE = /^(-?\d+) (-?\d+) (\d+) (\d+) (.*)$/;

const read = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, x, y, width, height, name = line] = LINE.exec(line) ?? [];
      return { line, name, numbers: [x, y, width, height].map(Number) };
    });

/** What lies elsewhere than it did, by more than `slack` pixels, or is new or gone. */
export function movedSince(kept: string, seen: string, slack: number): string[] {
  const [before, now] = [read(kept), read(seen)];
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join('\n');
  if (names(before) !== names(now)) return changedNames(before, now);
  return before.flatMap(({ line, numbers }, index) => {
    const other = now[index];
    const isSame = numbers.every((number, at) => Math.abs(number - (other?.numbers[at] ?? 0)) <= slack);
    return isSame ? [] : [`was ${line}\n is ${other?.line}`];
  });
}

const changedNames = (before: { name: string; line: string }[], now: { name: string; line: string }[]) => {
  const count = (list: { name: string }[], name: string) => list.filter((each) => each.name === name).length;
  const only = (list: { name: string; line: string }[], others: { name: string }[]) =>
    list.filter(({ name }) => count(list, name) !== count(others, name));
  const changes = [
    ...only(before, now).map(({ line }) => `gone: ${line}`),
    ...only(now, before).map(({ line }) => `new: ${line}`),
  ];
  return changes.length > 0 ? changes : ['The same things stand in another order.'];
};
