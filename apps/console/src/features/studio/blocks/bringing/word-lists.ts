/** A paragraph that Word means as an item of a list, and how deep. */
interface WordItem {
  element: Element;
  level: number;
  isNumbered: boolean;
}

/** Word writes a list as paragraphs with a sign at their beginning: they become a list again. */
export function wordLists(body: HTMLElement): void {
  let run: WordItem[] = [];
  const finish = () => {
    if (run.length > 0) listOf(run);
    run = [];
  };
  for (const element of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, table, ul, ol')) {
    const item = element.tagName === 'P' ? itemOf(element) : null;
    const last = run.at(-1)?.element;
    if (!item || (last && last.nextElementSibling !== element)) finish();
    if (item) run.push(item);
  }
  finish();
}

function itemOf(element: Element): WordItem | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
  if (level === undefined) return null;
  const sign = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const isNumbered = /^\s*\(?[\da-z]{1,4}[.)]/i.test(sign?.textContent ?? '');
  sign?.remove();
  return { element, level: Number(level), isNumbered };
}

function listOf(items: readonly WordItem[]): void {
  const [first] = items;
  const doc = first?.element.ownerDocument;
  if (!first || !doc) return;
  const lists: { list: Element; level: number }[] = [];
  for (const { element, level, isNumbered } of items) {
    while (lists.length > 1 && (lists.at(-1)?.level ?? 0) > level) lists.pop();
    const at = lists.at(-1);
    let list = at?.list;
    if (!at || !list || at.level < level) {
      list = doc.createElement(isNumbered ? 'ol' : 'ul');
      const item = at?.list.lastElementChild;
      if (item) item.append(list);
      else first.element.before(list);
      lists.push({ list, level });
    }
    const made = doc.createElement('li');
    made.append(...element.childNodes);
    list.append(made);
  }
  for (const { element } of items) element.remove();
}
