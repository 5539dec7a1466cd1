import type { Element } from 'hast';
import type { List } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { defaultHandlers } from 'remark-rehype';
import { element } from './hast.ts';

/** A list; one with boxes is made for a pen: a box to tick on paper, nothing to press. */
export function renderList(state: State, node: List): Element {
  const list: Element = defaultHandlers.list(state, node);
  if (!node.children.some((item) => typeof item.checked === 'boolean')) return list;
  list.properties = { className: ['checklist'] };
  list.children.forEach((item) => item.type === 'element' && boxFor(item));
  return list;
}

/** Puts a printed box where the checkbox stands: at the head of the item, or of its first paragraph. */
function boxFor(item: Element): void {
  item.properties = {};
  for (const holder of [item, ...item.children.filter((child) => child.type === 'element')]) {
    const at = holder.children.findIndex((child) => child.type === 'element' && child.tagName === 'input');
    if (at < 0) continue;
    holder.children[at] = element('span', { className: ['box'], ariaHidden: 'true' }, ['☐']);
    return;
  }
}
