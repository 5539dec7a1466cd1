import type { Nodes } from 'mdast';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { lineEnd } from '../texts/text-lines.ts';
import { splitFrontMatter } from '../texts/front-matter.ts';
import { attributePlaces, type AttributePlace } from './attribute-places.ts';
import { frontWords } from './front-words.ts';
import type { YamlPlace } from './yaml/places.ts';

/** What a block is for whoever translates it; of YAML words as they are, a paragraph, or several. */
export const blockKinds = [
  'front',
  'heading',
  'paragraph',
  'item',
  'cell',
  'label',
  'attribute',
  'words',
  'line',
  'prose',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Words that are shown as they are: no Markdown. */
export const isPlain = (kind: BlockKind): boolean =>
  kind === 'front' || kind === 'attribute' || kind === 'words';

/** Words of a text that are translated as a whole: those between two marks of its structure. */
export interface TextBlock {
  kind: BlockKind;
  /**
   * `title`, `figure`, `figure alt`: the field, the directive or its attribute; empty: it has no name. Of a text in
   * YAML the way to it, which no other has.
   */
  of: string;
  /** In the file, in UTF-16 units. */
  start: number;
  end: number;
  /** As one writes it: Markdown of a line; of a front matter or an attribute the value itself. */
  text: string;
  /** Of an attribute: how it is quoted. */
  attribute: AttributePlace | null;
  /** Of a text in a file of YAML: how it stands there. */
  yaml: YamlPlace | null;
}

/** A part of the structure of a text, with its own words and its parts. */
export interface TextNode {
  /** What must be the same in another language for the two to be the same part. */
  signature: string;
  start: number;
  end: number;
  /** Places in `blocks` of the text. */
  own: number[];
  children: TextNode[];
}

/** A text cut into blocks; what is between them is no language’s. */
export interface CutText {
  text: string;
  /** In their order. */
  blocks: TextBlock[];
  root: TextNode;
}

/** Attributes that people read. */
const read: ReadonlySet<string> = new Set(['alt', 'hint', 'unit']);

/** A message is the same in every file of a card. */
const untranslated: ReadonlySet<string> = new Set(['message', 'sources', 'rubric']);

/** Cuts a Markdown text of a course; every text can be cut, whatever is wrong with it. */
export function cutText(text: string): CutText {
  const blocks: TextBlock[] = [];
  const front = splitFrontMatter(text);
  const offset = front ? text.length - front.body.length : 0;
  const root: TextNode = { signature: 'root', start: 0, end: text.length, own: [], children: [] };
  if (front) {
    const end = text.slice(0, offset).trimEnd().length;
    const node: TextNode = { signature: 'front', start: 0, end, own: [], children: [] };
    for (const { name, ...words } of frontWords(front.front, front.start)) {
      node.own.push(blocks.length);
      blocks.push({ ...words, kind: 'front', of: name, attribute: null, yaml: null });
    }
    root.children.push(node);
  }
  const cutter = new Cutter(text, offset, blocks);
  root.children.push(
    ...parseMarkdown(text.slice(offset)).children.map((node) => cutter.node(node, 'paragraph')),
  );
  return { text, blocks, root };
}

/** The blocks of a part and of all its parts, in their order. */
export function blocksOf({ own, children }: TextNode): number[] {
  return [...own, ...children.flatMap(blocksOf)];
}

class Cutter {
  readonly #text: string;
  readonly #offset: number;
  readonly #blocks: TextBlock[];

  /** `offset`: of the Markdown in the text. */
  constructor(text: string, offset: number, blocks: TextBlock[]) {
    this.#text = text;
    this.#offset = offset;
    this.#blocks = blocks;
  }

  /** `kind`: of the words of a paragraph here. */
  node(node: Nodes, kind: BlockKind): TextNode {
    const start = this.#at(node.position?.start.offset);
    const end = this.#at(node.position?.end.offset);
    const made: TextNode = { signature: signatureOf(node), start, end, own: [], children: [] };
    switch (node.type) {
      case 'heading':
        made.own = this.#words(node.children, 'heading', '');
        break;
      case 'paragraph':
        made.own = this.#words(node.children, kind, '');
        break;
      case 'tableCell':
        made.own = this.#words(node.children, 'cell', '');
        break;
      case 'leafDirective':
        if (!untranslated.has(node.name))
          made.own = [...this.#words(node.children, 'label', node.name), ...this.#attributes(node, start)];
        break;
      case 'containerDirective':
        if (!untranslated.has(node.name)) this.#container(node, made);
        break;
      case 'listItem':
        made.children = node.children.map((child, at) => this.node(child, at === 0 ? 'item' : 'paragraph'));
        break;
      case 'table':
        made.children = node.children.map((row) => this.node(row, 'cell'));
        this.#headed(made.children[0]);
        break;
      default:
        if ('children' in node) made.children = node.children.map((child) => this.node(child, 'paragraph'));
    }
    return made;
  }

  /** The line below the head of a table belongs to it: a first row stands behind both. */
  #headed(head: TextNode | undefined): void {
    if (head) head.end = lineEnd(this.#text, this.#text.indexOf('\n', head.end) + 1);
  }

  #container(node: Nodes & { type: 'containerDirective' }, made: TextNode): void {
    const [first, ...rest] = node.children;
    const isLabelled =
      first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
    if (isLabelled) made.own.push(...this.#words(first.children, 'label', node.name));
    made.own.push(...this.#attributes(node, made.start));
    made.children = (isLabelled ? rest : node.children).map((child) => this.node(child, 'paragraph'));
  }

  #words(nodes: readonly Nodes[], kind: BlockKind, of: string): number[] {
    const start = nodes[0]?.position?.start.offset;
    const end = nodes.at(-1)?.position?.end.offset;
    if (start === undefined || end === undefined || start === end) return [];
    const place = { start: this.#at(start), end: this.#at(end) };
    const text = this.#text.slice(place.start, place.end).replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, '\n');
    return [this.#blocks.push({ kind, of, ...place, text, attribute: null, yaml: null }) - 1];
  }

  #attributes(node: Nodes & { type: 'containerDirective' | 'leafDirective' }, start: number): number[] {
    const label = node.children[0];
    const inLabel =
      node.type === 'leafDirective'
        ? node.children.at(-1)?.position?.end.offset
        : label?.data !== undefined && 'directiveLabel' in label.data
          ? label.position?.end.offset
          : undefined;
    const from = inLabel === undefined ? start : this.#at(inLabel);
    const line = this.#text.slice(from, this.#at(node.position?.end.offset)).split('\n', 1)[0] ?? '';
    const brace = line.indexOf('{');
    if (brace < 0) return [];
    return attributePlaces(this.#text, from + brace).flatMap((attribute) => {
      const value = node.attributes?.[attribute.name];
      if (!read.has(attribute.name) || !value) return [];
      const { start: at, end } = attribute;
      const of = `${node.name} ${attribute.name}`;
      const place = { kind: 'attribute' as const, of, start: at, end };
      return [this.#blocks.push({ ...place, text: value, attribute, yaml: null }) - 1];
    });
  }

  #at(offset: number | undefined): number {
    return this.#offset + (offset ?? 0);
  }
}

function signatureOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `h${node.depth}`;
    case 'table':
      return `table ${node.children[0]?.children.length ?? 0}`;
    case 'tableRow':
      return `row ${node.children.length}`;
    case 'list':
      return node.ordered ? 'ol' : 'ul';
    case 'containerDirective':
    case 'leafDirective': {
      const { id, key, kind, plan, lang } = node.attributes ?? {};
      return [node.name, id, key, kind, plan, lang].filter(Boolean).join(' ');
    }
    default:
      return node.type;
  }
}
