import { mayLink } from '../model/schema.ts';
import { wordLists } from './word-lists.ts';

/** HTML of somebody else, reduced to what the format can say. */
export interface CleanHtml {
  /** In a document that runs nothing and loads nothing. */
  body: HTMLElement;
  /** Pictures, films and drawings that were left out. */
  pictures: number;
}

const headings = /^H[1-6]$/;
const gone = new Set(
  'SCRIPT STYLE META LINK TITLE HEAD TEMPLATE NOSCRIPT IFRAME FRAME OBJECT EMBED APPLET BASE MATH SELECT TEXTAREA INPUT BUTTON'.split(
    ' ',
  ),
);
const pictured = new Set('IMG PICTURE SVG VIDEO AUDIO CANVAS V:SHAPE V:IMAGEDATA'.split(' '));
const kept = new Map([
  ['P', 'p'],
  ['UL', 'ul'],
  ['OL', 'ol'],
  ['LI', 'li'],
  ['BLOCKQUOTE', 'blockquote'],
  ['PRE', 'pre'],
  ['BR', 'br'],
  ['HR', 'hr'],
]);
const signs = new Map([
  ['STRONG', 'strong'],
  ['B', 'strong'],
  ['EM', 'em'],
  ['I', 'em'],
  ['S', 's'],
  ['DEL', 's'],
  ['STRIKE', 's'],
  ['CODE', 'code'],
]);

/**
 * Keeps paragraphs, headings, lists, tables, quotations, emphasis and links, and nothing else of it: no style, no script,
 * no picture, no attribute but the address of a link that a course may have. The document it is read in runs nothing.
 */
export function cleanHtml(html: string): CleanHtml {
  const read = new DOMParser().parseFromString(html, 'text/html');
  wordLists(read.body);
  const cleaner = new Cleaner(read.body);
  const body = cleaner.doc.body;
  cleaner.children(read.body, body);
  cleaner.headings(body);
  return { body, pictures: cleaner.pictures };
}

/** Bold, italic and struck out as Google Docs says it; `normal` on a `<b>` takes it back. */
function styledSigns(element: Element): { add: string[]; isPlain: boolean } {
  const style = element.getAttribute('style') ?? '';
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1] ?? '';
  const add: string[] = [];
  if (/^(bold|bolder|[6-9]00)$/i.test(weight)) add.push('strong');
  if (/(?:^|;)\s*font-style:\s*italic/i.test(style)) add.push('em');
  if (/text-decoration[^;]*line-through/i.test(style)) add.push('s');
  return { add, isPlain: /^(normal|400)$/i.test(weight) };
}

/** Google Docs sends readers of a link past a counter. */
function addressOf(element: Element): string | null {
  const href = (element.getAttribute('href') ?? '').trim();
  const beyond = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  const address = beyond ? safelyDecoded(beyond) : href;
  return mayLink(address) && !/\s/.test(address) ? address : null;
}

function safelyDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Deeper than any text of an office, and than what would end a browser. */
const DEEPEST = 60;

class Cleaner {
  pictures = 0;
  readonly doc = document.implementation.createHTMLDocument('');

  constructor(read: HTMLElement) {
    const levels = [...read.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]));
    this.#highest = Math.min(2, ...levels);
  }

  readonly #highest: number;

  children(from: Node, into: Element, depth = 0): void {
    if (depth > DEEPEST) {
      into.append(from.textContent ?? '');
      return;
    }
    for (const child of from.childNodes) this.#node(child, into, depth + 1);
  }

  #node(node: Node, into: Element, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) {
      into.append(node.textContent ?? '');
      return;
    }
    if (!(node instanceof Element)) return;
    const tag = node.tagName.toUpperCase();
    if (gone.has(tag)) return;
    if (pictured.has(tag)) {
      this.pictures += 1;
      return;
    }
    if (tag === 'TABLE') return this.#table(node, into);
    if (tag === 'A') return this.#link(node, into, depth);
    const name = headings.test(tag) ? this.#levelOf(tag) : kept.get(tag);
    if (name !== undefined) {
      const made = this.doc.createElement(name);
      into.append(made);
      return this.#styled(node, made, depth);
    }
    const isBlock =
      /^(DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|FIGURE|FIGCAPTION|DT|DD|CENTER|ADDRESS)$/.test(tag);
    if (isBlock && !hasBlocks(node)) {
      const made = this.doc.createElement('p');
      into.append(made);
      return this.children(node, made, depth);
    }
    this.#styled(node, into, depth);
  }

  #levelOf(tag: string): string {
    return `h${Math.min(4, Number(tag[1]) - this.#highest + 2)}`;
  }

  #styled(node: Element, into: Element, depth: number): void {
    const { add, isPlain } = styledSigns(node);
    const own = isPlain ? undefined : signs.get(node.tagName.toUpperCase());
    let at = into;
    for (const name of new Set([...(own ? [own] : []), ...add])) {
      const made = this.doc.createElement(name);
      at.append(made);
      at = made;
    }
    this.children(node, at, depth);
  }

  #link(node: Element, into: Element, depth: number): void {
    const address = addressOf(node);
    if (address === null) return this.#styled(node, into, depth);
    const made = this.doc.createElement('a');
    made.setAttribute('href', address);
    into.append(made);
    this.children(node, made, depth);
  }

  /** Each row with as many cells; blocks of a cell become words one after the other. */
  #table(node: Element, into: Element): void {
    const rows = [...node.querySelectorAll('tr')].filter((row) => row.closest('table') === node);
    const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    if (columns === 0) return;
    const table = this.doc.createElement('table');
    for (const row of rows) {
      const made = this.doc.createElement('tr');
      const cells = cellsOf(row);
      for (let at = 0; at < columns; at++) {
        const cell = this.doc.createElement('td');
        const from = cells[at];
        if (from) this.#words(from, cell);
        made.append(cell);
      }
      table.append(made);
    }
    into.append(table);
  }

  /** Only words and what stands in a line. */
  #words(from: Element, into: Element): void {
    const whole = this.doc.createElement('div');
    this.children(from, whole);
    for (const block of whole.querySelectorAll('p,h2,h3,h4,li,ul,ol,blockquote,pre,td,tr,table,tbody,br,hr'))
      block.replaceWith(' ', ...block.childNodes, ' ');
    into.append(...whole.childNodes);
  }

  /** No level is skipped. */
  headings(body: HTMLElement): void {
    let depth = 1;
    for (const heading of body.querySelectorAll('h2,h3,h4')) {
      const level = Math.min(Number(heading.tagName[1]), Math.max(depth, 2) + (depth < 2 ? 0 : 1));
      depth = level;
      if (heading.tagName === `H${level}`) continue;
      const made = this.doc.createElement(`h${level}`);
      made.append(...heading.childNodes);
      heading.replaceWith(made);
    }
  }
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ tagName }) => /^T[DH]$/.test(tagName));

const hasBlocks = (node: Element): boolean =>
  node.querySelector('p,div,ul,ol,table,blockquote,pre,h1,h2,h3,h4,h5,h6,section,article') !== null;
