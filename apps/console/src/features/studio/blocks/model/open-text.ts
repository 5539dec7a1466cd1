import { newlineOf, parseMarkdown, sectionNames, splitFrontMatter } from '@campus/content-format/blocks';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { schema, type Attributes } from './schema.ts';
import type { Origin, SourceBook } from './source-book.ts';

/** A file of Markdown as blocks, and the file it came from. */
export interface OpenedText {
  doc: Node;
  book: SourceBook;
}

/** Reads a file into blocks; whatever has no form of its own is kept as it stands. */
export function openText(text: string): OpenedText {
  const front = splitFrontMatter(text);
  const bodyStart = front ? text.length - front.body.length : 0;
  const reader = new Reader(text, bodyStart);
  const blocks = reader.blocks(parseMarkdown(text.slice(bodyStart)).children, null);
  const doc = schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('paragraph')]);
  return { doc, book: { text, bodyStart, newline: newlineOf(text), origins: reader.origins } };
}

const isLabel = (node: Nodes | undefined): node is Nodes & { type: 'paragraph' } =>
  node?.type === 'paragraph' && node.data?.directiveLabel === true;

const attributesOf = (attributes: Record<string, string | null | undefined> | null | undefined): Attributes =>
  Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));

class Reader {
  readonly origins: Origin[] = [];
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  blocks(nodes: readonly Nodes[], parent: number | null): Node[] {
    return nodes.map((node, index) => this.#block(node, parent, index));
  }

  /** A block takes its place before those inside it, so that they can name it. */
  #block(node: Nodes, parent: number | null, index: number): Node {
    const origin = this.origins.length;
    const made: Origin = {
      node: schema.node('rule'),
      start: this.#at(node.position?.start.offset),
      end: this.#at(node.position?.end.offset),
      parent,
      index,
    };
    this.origins.push(made);
    made.node = this.#made(node, origin);
    return made.node;
  }

  #made(node: Nodes, origin: number): Node {
    switch (node.type) {
      case 'paragraph':
        return schema.node('paragraph', { origin }, this.inline(node.children));
      case 'heading':
        return schema.node('heading', { origin, level: node.depth }, this.inline(node.children));
      case 'code': {
        const info = [node.lang, node.meta].filter(Boolean).join(' ');
        return schema.node('code', { origin, info }, node.value === '' ? [] : [schema.text(node.value)]);
      }
      case 'thematicBreak':
        return schema.node('rule', { origin });
      case 'blockquote':
        return schema.node('quote', { origin }, this.#filled(node.children, origin));
      case 'list': {
        const attrs = { origin, ordered: node.ordered === true, first: node.start ?? 1 };
        return schema.node('list', attrs, this.blocks(node.children, origin));
      }
      case 'listItem': {
        const attrs = { origin, checked: node.checked ?? null };
        return schema.node('item', attrs, this.#filled(node.children, origin));
      }
      case 'table':
        return schema.node('table', { origin, align: node.align ?? [] }, this.blocks(node.children, origin));
      case 'tableRow': {
        const cells = node.children.map((cell) => schema.node('cell', null, this.inline(cell.children)));
        return schema.node('row', { origin }, cells.length > 0 ? cells : [schema.node('cell')]);
      }
      case 'containerDirective':
        return this.#container(node, origin);
      case 'leafDirective':
        return schema.node(
          'leaf',
          { origin, name: node.name, attributes: attributesOf(node.attributes) },
          this.inline(node.children),
        );
      default:
        return schema.node('raw', { origin, text: this.#sourceOf(node) });
    }
  }

  #container(node: Nodes & { type: 'containerDirective' }, origin: number): Node {
    const { name, children } = node;
    const attrs = { origin, name, attributes: attributesOf(node.attributes) };
    const [first, ...rest] = children;
    const isTop = this.origins[origin]?.parent === null;
    if (!isLabel(first)) {
      if (isTop && sectionNames.has(name))
        return schema.node('section', attrs, this.blocks(children, origin));
      if (name === 'check') return schema.node('check', attrs, this.blocks(children, origin));
    }
    const label = schema.node('label', null, isLabel(first) ? this.inline(first.children) : []);
    return schema.node('box', attrs, [label, ...this.blocks(isLabel(first) ? rest : children, origin)]);
  }

  /** Something to write in, where the file has nothing. */
  #filled(nodes: readonly Nodes[], origin: number): Node[] {
    return nodes.length > 0 ? this.blocks(nodes, origin) : [schema.node('paragraph')];
  }

  inline(nodes: readonly PhrasingContent[], marks: readonly Mark[] = []): Node[] {
    return nodes.flatMap((node) => this.#inline(node, marks));
  }

  #inline(node: PhrasingContent, marks: readonly Mark[]): Node[] {
    const within = (mark: Mark) => this.inline('children' in node ? node.children : [], mark.addToSet(marks));
    switch (node.type) {
      case 'text':
        return textNodes(node.value, marks);
      case 'strong':
        return within(schema.mark('strong'));
      case 'emphasis':
        return within(schema.mark('em'));
      case 'delete':
        return within(schema.mark('strike'));
      case 'link':
        return within(schema.mark('link', { href: node.url, title: node.title ?? null }));
      case 'inlineCode':
        return [schema.text(node.value, schema.mark('code_mark').addToSet(marks))];
      case 'break':
        return [schema.node('hard_break', null, undefined, marks)];
      case 'textDirective':
        return this.#textDirective(node, marks);
      default:
        return [this.#rawInline(node, marks)];
    }
  }

  #textDirective(node: PhrasingContent & { type: 'textDirective' }, marks: readonly Mark[]): Node[] {
    const { key, ...more } = attributesOf(node.attributes);
    const isBare = Object.keys(more).length === 0;
    const [only] = node.children;
    const words = node.children.length === 1 && only?.type === 'text' ? only.value : null;
    if (node.name === 'cite' && isBare && key === undefined && words !== null)
      return [schema.node('cite', { key: words }, undefined, marks)];
    const mark =
      node.name === 'term'
        ? schema.mark('term', { key: key ?? '' })
        : node.name === 'missing' && key === undefined
          ? schema.mark('missing')
          : null;
    // A mark on nothing would be gone.
    if (!mark || !isBare || node.children.length === 0) return [this.#rawInline(node, marks)];
    return this.inline(node.children, mark.addToSet(marks));
  }

  #rawInline(node: Nodes, marks: readonly Mark[]): Node {
    return schema.node('raw_inline', { text: this.#sourceOf(node) }, undefined, marks);
  }

  #sourceOf(node: Nodes): string {
    return this.#text.slice(this.#at(node.position?.start.offset), this.#at(node.position?.end.offset));
  }

  #at(offset: number | undefined): number {
    return this.#offset + (offset ?? 0);
  }
}

/** Words with the line ends of the file, which are spaces to readers. */
function textNodes(value: string, marks: readonly Mark[]): Node[] {
  return value
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.node('soft_break', null, undefined, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
}

/** What holds words and no blocks. */
export type WordsNode = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' | 'leafDirective' }>;

/** The words in one part of a piece of Markdown; null: it is not read that way. */
export function openInline(text: string, find: (root: Root) => WordsNode | null): Node[] | null {
  const found = find(parseMarkdown(text));
  return found && new Reader(text, 0).inline(found.children);
}
