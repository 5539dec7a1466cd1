import { isAllowedLink } from '@campus/content-format/blocks';
import {
  Schema,
  type Attrs,
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
  type NodeType,
} from 'prosemirror-model';

/** What a directive says between its braces. */
export type Attributes = Readonly<Record<string, string>>;

/** Every block remembers which block of its file it was: null, it is new. */
const origin = { origin: { default: null } };

/** Where a place in the file has a box, a row of the editor has a frame with its name. */
const framed = (type: string, tag: string) => ({
  parseDOM: [{ tag: `${tag}[data-block="${type}"]`, getAttrs: attributesOf }],
  toDOM: ({ attrs }: Node): DOMOutputSpec => [
    tag,
    { 'data-block': type, 'data-name': attrs.name, 'data-attributes': JSON.stringify(attrs.attributes) },
    0,
  ],
});

function attributesOf(dom: HTMLElement): Attrs {
  const attributes: Record<string, string> = {};
  try {
    const read: unknown = JSON.parse(dom.dataset.attributes ?? '{}');
    for (const [name, value] of Object.entries(typeof read === 'object' && read !== null ? read : {}))
      if (typeof value === 'string') attributes[name] = value;
  } catch {
    // Somebody else’s HTML: a block without attributes, whose form asks for them.
  }
  return { name: dom.dataset.name ?? '', attributes };
}

/** Where a text of the course may lead. */
export const mayLink = (href: string): boolean => href.startsWith('lesson:') || isAllowedLink(href);

const linkOf = (dom: HTMLElement): Attrs | false => {
  const href = dom.getAttribute('href') ?? '';
  return mayLink(href) && { href };
};

const directive = { name: { default: '' }, attributes: { default: {} }, ...origin };

const textBlocks: Record<string, NodeSpec> = {
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: origin,
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    attrs: { level: { default: 2 }, ...origin },
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
  },
  code: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    attrs: { info: { default: '' }, ...origin },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
};

const frames: Record<string, NodeSpec> = {
  quote: {
    group: 'block',
    content: 'block+',
    attrs: origin,
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  list: {
    group: 'block',
    content: 'item+',
    attrs: { ordered: { default: false }, first: { default: 1 }, ...origin },
    parseDOM: [
      { tag: 'ul', attrs: { ordered: false } },
      { tag: 'ol', getAttrs: (dom) => ({ ordered: true, first: Number(dom.getAttribute('start') ?? 1) }) },
    ],
    toDOM: ({ attrs }) => (attrs.ordered ? ['ol', { start: attrs.first }, 0] : ['ul', 0]),
  },
  item: {
    content: 'block+',
    attrs: { checked: { default: null }, ...origin },
    defining: true,
    parseDOM: [
      {
        tag: 'li',
        getAttrs: ({ dataset: { checked } }) => ({ checked: checked ? checked === 'true' : null }),
      },
    ],
    toDOM: ({ attrs }) => ['li', { 'data-checked': attrs.checked }, 0],
  },
  table: {
    group: 'block',
    content: 'row+',
    attrs: { align: { default: [] }, ...origin },
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  row: {
    content: 'cell+',
    attrs: origin,
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  cell: {
    content: 'inline*',
    isolating: true,
    parseDOM: [{ tag: 'td' }, { tag: 'th' }],
    toDOM: () => ['td', 0],
  },
};

const directives: Record<string, NodeSpec> = {
  /** A box with a title, which may be empty. */
  box: {
    group: 'block',
    content: 'label block*',
    attrs: directive,
    defining: true,
    draggable: true,
    ...framed('box', 'div'),
  },
  label: {
    content: 'inline*',
    isolating: true,
    parseDOM: [{ tag: 'div[data-block="label"]' }],
    toDOM: () => ['div', { 'data-block': 'label' }, 0],
  },
  /** A self-check has no title: its first paragraph is what is asked. */
  check: {
    group: 'block',
    content: 'block*',
    attrs: directive,
    defining: true,
    draggable: true,
    ...framed('check', 'div'),
  },
  /** A part of a lesson rather than of a screen. */
  section: {
    content: 'block*',
    attrs: directive,
    defining: true,
    isolating: true,
    ...framed('section', 'div'),
  },
  /** A figure, a field, a file: one line, with its words. */
  leaf: { group: 'block', content: 'inline*', attrs: directive, draggable: true, ...framed('leaf', 'div') },
};

const others: Record<string, NodeSpec> = {
  rule: { group: 'block', attrs: origin, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  /** What the editor has no form for, as it stands in the file. */
  raw: {
    group: 'block',
    attrs: { text: { default: '' }, ...origin },
    parseDOM: [{ tag: 'pre[data-block="raw"]', getAttrs: (dom) => ({ text: dom.textContent }) }],
    toDOM: ({ attrs }) => ['pre', { 'data-block': 'raw' }, attrs.text],
  },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  /** A line end of the file that readers do not see. */
  soft_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'span[data-soft]' }],
    toDOM: () => ['span', { 'data-soft': '' }, ' '],
  },
  cite: {
    group: 'inline',
    inline: true,
    attrs: { key: { default: '' } },
    parseDOM: [{ tag: 'span[data-cite]', getAttrs: (dom) => ({ key: dom.dataset.cite }) }],
    toDOM: ({ attrs }) => ['span', { 'data-cite': attrs.key }, attrs.key],
  },
  raw_inline: {
    group: 'inline',
    inline: true,
    attrs: { text: { default: '' } },
    parseDOM: [{ tag: 'code[data-raw]', getAttrs: (dom) => ({ text: dom.textContent }) }],
    toDOM: ({ attrs }) => ['code', { 'data-raw': '' }, attrs.text],
  },
};

/** The outermost first. */
const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
    // What may lead nowhere is not made a link of the page one writes in either.
    toDOM: ({ attrs }) => (mayLink(attrs.href) ? ['a', { href: attrs.href }, 0] : ['u', 0]),
  },
  term: {
    attrs: { key: { default: '' } },
    inclusive: false,
    parseDOM: [{ tag: 'span[data-term]', getAttrs: (dom) => ({ key: dom.dataset.term }) }],
    toDOM: ({ attrs }) => ['span', { 'data-term': attrs.key }, 0],
  },
  missing: {
    inclusive: false,
    parseDOM: [{ tag: 'mark' }],
    toDOM: () => ['mark', 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }], toDOM: () => ['s', 0] },
  code_mark: { parseDOM: [{ tag: 'code:not([data-raw])' }], toDOM: () => ['code', 0] },
};

/** The blocks and words of a text: what Markdown and the directives of the format can say. */
export const schema = new Schema({
  nodes: {
    doc: { content: '(block | section)+' },
    ...textBlocks,
    ...frames,
    ...directives,
    ...others,
  },
  marks,
});

/** A kind of block by its name. */
export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no block is called ${name}`);
  return type;
}

/** Which block of its file a block was. */
export const originOf = ({ attrs }: Node): number | null => attrs.origin ?? null;

export const nameOf = ({ attrs }: Node): string => attrs.name ?? '';

export const attributesIn = ({ attrs }: Node): Attributes => attrs.attributes ?? {};
