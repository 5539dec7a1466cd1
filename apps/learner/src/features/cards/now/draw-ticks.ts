import type { Ticks } from './ticks.ts';

const items = '.checklist > li';

/** Puts a box to tick before an item, which becomes its label. */
const makeTick = (item: Element, at: number) => {
  const label = document.createElement('label');
  label.className = 'tick';
  const words = document.createElement('span');
  words.append(...item.childNodes);
  words.querySelector('.box')?.remove();
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = String(at);
  const time = document.createElement('span');
  time.className = 'tick__time';
  label.append(box, words, time);
  item.replaceChildren(label);
};

/** Shows the ticks in the items of a card. May run again over the same nodes. */
export const drawTicks = (root: ParentNode, ticks: Ticks, timeOf: (moment: number) => string): void => {
  for (const [at, item] of [...root.querySelectorAll(items)].entries()) {
    if (!item.querySelector(':scope > .tick')) makeTick(item, at);
    const moment = ticks[String(at)];
    const box = item.querySelector('input');
    if (box) box.checked = moment !== undefined;
    const time = item.querySelector('.tick__time');
    const words = moment === undefined ? '' : timeOf(moment);
    if (time && time.textContent !== words) time.textContent = words;
  }
};

const partsOf = (html: string): DocumentFragment => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content;
};

/** How many items a card has to tick. */
export const countItems = (html: string): number => partsOf(html).querySelectorAll(items).length;

/** The items in their order as lines of a message: done at what time, or open. */
export const linesOf = (root: ParentNode, ticks: Ticks, timeOf: (moment: number) => string): string =>
  [...root.querySelectorAll(items)]
    .map((item, at) => {
      const words = item.querySelector('.tick > span')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      const moment = ticks[String(at)];
      return moment === undefined ? `☐ ${words}` : `☑ ${timeOf(moment)} ${words}`;
    })
    .join('\n');

/** As `linesOf`, of a card that is not on display. */
export const linesIn = (html: string, ticks: Ticks, timeOf: (moment: number) => string): string => {
  const parts = partsOf(html);
  drawTicks(parts, ticks, timeOf);
  return linesOf(parts, ticks, timeOf);
};
