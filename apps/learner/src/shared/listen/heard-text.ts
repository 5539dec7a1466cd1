/** A sentence to be read aloud, and its place on the screen. */
export interface Heard {
  text: string;
  range: Range;
}

/** Not read aloud: hidden elements, controls, and interruptions such as citations. */
const silent =
  '[hidden], [aria-hidden="true"], .visually-hidden, .print-only, .cite, .source, button, ' +
  'input, textarea, select, video, audio, .audio-facts, .audio-state, script, style, [data-listen]';

const blocks =
  'p, li, h1, h2, h3, h4, h5, legend, label, summary, dt, dd, figcaption, blockquote, caption, tr, div, section';

/** The course's text has a language attribute; the interface's text around it has none. */
const isCourseText = (node: Node, root: Element): boolean => {
  const said = (node instanceof Element ? node : node.parentElement)?.closest('[lang]');
  return said !== null && said !== undefined && said !== root && root.contains(said);
};

const isSilent = (element: Element): boolean =>
  element.matches(silent) ||
  (element.parentElement?.matches('details:not([open])') === true && !element.matches('summary'));

/** What is visible below `root`, sentence by sentence: figures by their description, tables row by row. */
export function heardIn(root: Element, language: string): Heard[] {
  const heard: Heard[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const close = (): void => {
    heard.push(...sentencesOf(nodes, language));
    nodes = [];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let node = walker.nextNode();
  while (node) {
    let isTaken = false;
    if (!isCourseText(node, root)) close();
    else if (node instanceof Text) {
      const around = node.parentElement?.closest(blocks) ?? null;
      if (around !== block) close();
      block = around;
      nodes.push(node);
    } else if (node instanceof HTMLImageElement || node instanceof HTMLTableRowElement) {
      close();
      block = null;
      const text = node instanceof HTMLImageElement ? node.alt.trim() : rowOf(node);
      if (text) heard.push({ text, range: around(node) });
      isTaken = node instanceof HTMLTableRowElement;
    }
    node = isTaken ? after(walker) : walker.nextNode();
  }
  close();
  return heard;
}

/** The next node that is not within the present one. */
function after(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

function around(node: Node): Range {
  const range = document.createRange();
  range.selectNode(node);
  return range;
}

/** A row is read cell by cell, each after the heading of its column, because a listener does not see the columns. */
function rowOf(row: HTMLTableRowElement): string {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(wordsIn);
  const isHead = row.closest('thead') !== null;
  return [...row.cells]
    .map((cell, column) => {
      const words = wordsIn(cell);
      const head = isHead || column === 0 ? '' : heads[column];
      return words && head ? `${head}: ${words}` : words;
    })
    .filter(Boolean)
    .join('; ');
}

function wordsIn(element: Element): string {
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const part of copy.querySelectorAll(silent)) part.remove();
  return squeezed(copy.textContent ?? '');
}

/** A citation that is left out leaves its space behind. */
const squeezed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;)])/g, '$1')
    .trim();

/** One paragraph, which may be in several nodes, as its sentences. */
function sentencesOf(nodes: readonly Text[], language: string): Heard[] {
  const whole = nodes.map(({ data }) => data).join('');
  return segmentsOf(whole, language).flatMap(({ segment, index }) => {
    const text = squeezed(segment);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const range = document.createRange();
    range.setStart(...placeIn(nodes, index + segment.search(/\S/)));
    range.setEnd(...placeIn(nodes, index + segment.trimEnd().length));
    return { text, range };
  });
}

function segmentsOf(text: string, language: string): { segment: string; index: number }[] {
  if (typeof Intl.Segmenter === 'function')
    return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  // Firefox before 125.
  return [...text.matchAll(/[^.!?…]+[.!?…]*\s*/g)].map(([segment], at, all) => ({
    segment,
    index: all[at]?.index ?? 0,
  }));
}

function placeIn(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  const last = nodes[nodes.length - 1] ?? document.createTextNode('');
  return [last, last.length];
}
