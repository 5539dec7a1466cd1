import { inOneLine } from '@campus/content-format/blocks';
import type { Node } from 'prosemirror-model';
import { attributesIn, nameOf, originOf, type Attributes } from './schema.ts';
import type { Origin, SourceBook } from './source-book.ts';
import { writeInline, type WordsPlace } from './write-inline.ts';

/**
 * The file that blocks make. A block that is as the file had it is written with the bytes it had there, and so is what
 * stood between two neighbours; only a block that changed is spelled anew, and of a box or a list only what changed in it.
 */
export function writeText(doc: Node, book: SourceBook): string {
  return new Writer(book).text(doc);
}

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
};

/** Nothing is written of it: somebody is about to write there. */
const isEmpty = (node: Node): boolean =>
  node.type.name === 'paragraph' &&
  (node.content.size === 0 ||
    childrenOf(node).every(
      ({ isText, text, type }) => (isText && text?.trim() === '') || type.name.endsWith('_break'),
    ));

/** A block on its way into a file, with the place it had there. */
interface Placed {
  node: Node;
  was: Origin | null;
}

/** Whether the file had two blocks one after the other, in the same block. */
const isNext = ({ was: one }: Placed, { was: other }: Placed, parent: number | null): boolean =>
  one !== null &&
  other !== null &&
  one.parent === parent &&
  other.parent === parent &&
  other.index === one.index + 1;

/** Two lists of one kind. */
const isAlike = (one: Node, other: Node): boolean =>
  one.type.name === 'list' && other.type.name === 'list' && one.attrs.ordered === other.attrs.ordered;

const otherSign: Readonly<Record<string, string>> = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' };

/** Around a block: the block it is in, and what each further line begins with. */
interface Around {
  parent: number | null;
  prefix: string;
}

/** Words of blocks that did not change, by block: most of a long text is written with each key. */
const spelled = new WeakMap<Node, string>();

class Writer {
  readonly #book: SourceBook;
  readonly #claimed = new Set<number>();

  constructor(book: SourceBook) {
    this.#book = book;
  }

  text(doc: Node): string {
    const { text, newline, bodyStart, origins } = this.#book;
    const tops = origins.filter(({ parent }) => parent === null);
    const [first, last] = [tops[0], tops.at(-1)];
    const body = this.#blocks(childrenOf(doc), { parent: null, prefix: '' });
    if (!first || !last) {
      if (body === '') return text;
      const head = text.trimEnd() === '' ? text.trimEnd() : `${text.trimEnd()}${newline}${newline}`;
      return `${head}${body}${newline}`;
    }
    if (body === '') return text.slice(0, bodyStart);
    return text.slice(0, first.start) + body + text.slice(last.end);
  }

  #blocks(nodes: readonly Node[], around: Around): string {
    const placed = nodes.filter((node) => !isEmpty(node)).map((node) => this.#placed(node));
    let written = '';
    placed.forEach((each, at) => {
      const before = placed[at - 1];
      // Right below another list of its kind a list would go on with that one.
      const isList = before && isAlike(before.node, each.node) && !isNext(before, each, around.parent);
      const above = isList ? lastSign(written, around.prefix) : null;
      if (before) written += this.#between(before, each, around);
      written += this.#block(each, around.prefix, above);
    });
    return written;
  }

  /** One block of the file is one block: the other half of one that was split is new. */
  #placed(node: Node): Placed {
    const at = originOf(node);
    const was = at === null ? undefined : this.#book.origins[at];
    if (at === null || !was || was.node.type !== node.type || this.#claimed.has(at))
      return { node, was: null };
    this.#claimed.add(at);
    return { node, was };
  }

  #between(before: Placed, after: Placed, { parent, prefix }: Around): string {
    const { newline, text } = this.#book;
    if (isNext(before, after, parent)) {
      const gap = text.slice(before.was?.end, after.was?.start);
      if (prefix === '') return gap;
      const lines = gap.split('\n').length - 1;
      return (newline + prefix.trimEnd()).repeat(Math.max(0, lines - 1)) + newline + prefix;
    }
    const isForm = ({ node }: Placed): boolean => node.type.name === 'leaf' && nameOf(node) === 'field';
    if (isForm(before) && isForm(after)) return newline + prefix;
    return newline + prefix.trimEnd() + newline + prefix;
  }

  /** `above`: the sign of a list that this one must not join. */
  #block({ node, was }: Placed, prefix: string, above: string | null): string {
    if (above === null && was?.node.eq(node)) return this.#source(was, prefix);
    const own = was && originOf(node);
    switch (node.type.name) {
      case 'heading':
        return `${'#'.repeat(node.attrs.level)} ${this.#words(node, 'heading')}`;
      case 'code':
        return this.#code(node, prefix);
      case 'rule':
        return '---';
      case 'quote':
        return `> ${this.#blocks(childrenOf(node), { parent: own, prefix: `${prefix}> ` })}`;
      case 'list':
        return this.#list(node, was, prefix, above);
      case 'table':
        return this.#table(node, was, prefix);
      case 'raw':
        return node.attrs.text;
      case 'leaf':
        return `::${head(nameOf(node), this.#words(node, 'label'), attributesIn(node))}`;
      case 'box':
      case 'check':
      case 'section':
        return this.#box(node, was, prefix);
      default:
        return this.#words(node, 'paragraph').replaceAll('\n', this.#book.newline + prefix);
    }
  }

  #words(node: Node, place: WordsPlace): string {
    const known = spelled.get(node);
    if (known !== undefined) return known;
    const words = writeInline(node.content, place);
    spelled.set(node, words);
    return words;
  }

  /** As the file has it; inside a list or a quotation each further line begins as those around it do now. */
  #source({ start, end }: Origin, prefix: string): string {
    const { text } = this.#book;
    const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const source = text.slice(start, end);
    if (lead.replace(/[^>\s]/g, ' ') === prefix || !source.includes('\n')) return source;
    const had = new RegExp(`^[ \\t>]{0,${lead.length}}`);
    return source
      .split('\n')
      .map((line, at) => (at === 0 || line.trim() === '' ? line : prefix + line.replace(had, '')))
      .join('\n');
  }

  #code(node: Node, prefix: string): string {
    const text = node.textContent;
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${node.attrs.info}`, ...text.split('\n'), fence].join(this.#book.newline + prefix);
  }

  #list(node: Node, was: Origin | null, prefix: string, above: string | null): string {
    const { newline, text } = this.#book;
    const source = was ? text.slice(was.start, was.end) : '';
    const [, bullet, dot] = /^(?:([-*+])|\d+([.)]))/.exec(source) ?? [];
    const isOrdered: boolean = node.attrs.ordered;
    const had = isOrdered ? (dot ?? '.') : (bullet ?? '-');
    const sign = had === above ? (otherSign[had] ?? had) : had;
    const isLoose = /\n[ \t>]*\r?\n[ \t>]*(?:[-*+]|\d+[.)])[ \t]/.test(source);
    const parent = was && originOf(node);
    const items = childrenOf(node).map((item) => this.#placed(item));
    return items
      .map((item, at) => {
        const mark = isOrdered ? `${Number(node.attrs.first) + at}${sign}` : sign;
        const before = items[at - 1];
        const written = this.#item(item, mark, prefix);
        if (!before) return written;
        const isKept = isNext(before, item, parent);
        const gap = isKept || !isLoose ? newline + prefix : newline + prefix.trimEnd() + newline + prefix;
        return (isKept ? this.#between(before, item, { parent, prefix }) : gap) + written;
      })
      .join('');
  }

  #item({ node, was }: Placed, mark: string, prefix: string): string {
    const { text } = this.#book;
    if (was?.node.eq(node)) {
      const source = this.#source(was, prefix);
      if (source.startsWith(`${mark} `) || source === mark) return source;
    }
    const checked: boolean | null = node.attrs.checked;
    const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    const had = was && /^(?:[-*+]|\d+[.)])( {1,4})(?! )/.exec(text.slice(was.start, was.end));
    const space = had?.[1] ?? ' ';
    const around = { parent: was && originOf(node), prefix: prefix + ' '.repeat(mark.length) + space };
    return `${mark}${space}${box}${this.#blocks(childrenOf(node), around)}`.trimEnd();
  }

  #table(node: Node, was: Origin | null, prefix: string): string {
    const { newline, text } = this.#book;
    const [top, ...rows] = childrenOf(node).map((row) => this.#placed(row));
    if (!top) return '';
    const columns = Math.max(...childrenOf(node).map(({ childCount }) => childCount));
    const align: readonly (string | null)[] = node.attrs.align;
    const hadLines = was ? text.slice(was.start, was.end).split('\n') : [];
    const isSame =
      was?.node.firstChild?.childCount === columns && String(was.node.attrs.align) === String(align);
    const line = isSame ? (hadLines[1] ?? '').trim().replace(/^>\s*/, '') : '';
    const rule = `|${Array.from({ length: columns }, (_, at) => dashes(align[at] ?? null)).join('|')}|`;
    const written = (row: Placed) => this.#row(row, columns);
    return [written(top), line === '' ? rule : line, ...rows.map(written)].join(newline + prefix);
  }

  #row({ node, was }: Placed, columns: number): string {
    if (was?.node.eq(node)) return this.#book.text.slice(was.start, was.end).trimEnd();
    const cells = childrenOf(node).map((cell) => this.#words(cell, 'cell'));
    while (cells.length < columns) cells.push('');
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  }

  #box(node: Node, was: Origin | null, prefix: string): string {
    const { text, newline } = this.#book;
    const label = node.type.name === 'box' ? node.firstChild : null;
    const children = childrenOf(node).slice(label ? 1 : 0);
    const parent = was && originOf(node);
    const source = was ? text.slice(was.start, was.end) : '';
    const content = this.#blocks(children, { parent, prefix });
    const inner = Math.max(
      0,
      ...[...content.matchAll(/^[\s>]*(:{3,})/gm)].map(([, colons = '']) => colons.length),
    );
    const colons = Math.max(3, inner + 1, /^:{3,}/.exec(source)?.[0].length ?? 0);
    const fence = ':'.repeat(colons);
    const isHead = was && sameHead(was.node, node);
    const headLine = isHead
      ? source.split(/\r?\n/, 1)[0]?.replace(/^:+/, '')
      : head(nameOf(node), label ? this.#words(label, 'label') : '', attributesIn(node));
    const lines = [`${fence}${headLine}`];
    if (content !== '') lines.push(content);
    // What ends with a list or a table is parted from the fence.
    if (
      content !== '' &&
      /^(list|table|quote)$/.test(children.at(-1)?.type.name ?? '') &&
      !this.#wasClosedAfter(was, node)
    )
      lines.push('');
    lines.push(fence);
    return lines
      .map((each, at) => (at === 0 ? each : each === '' ? prefix.trimEnd() : prefix + each))
      .join(newline);
  }

  /** Whether the file had the same last block right above the fence. */
  #wasClosedAfter(was: Origin | null, node: Node): boolean {
    const last = node.lastChild && originOf(node.lastChild);
    const end = last == null ? undefined : this.#book.origins[last]?.end;
    return (
      was !== null && end !== undefined && /^\r?\n[ \t>]*:+\s*$/.test(this.#book.text.slice(end, was.end))
    );
  }
}

const dashes = (align: string | null): string =>
  align === 'center' ? ':---:' : align === 'right' ? '---:' : align === 'left' ? ':---' : '---';

/** The sign of the list a text ends with. */
function lastSign(before: string, prefix: string): string | null {
  const lines = before
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(prefix.length));
  const last = lines.findLast((line) => /^\S/.test(line));
  const found = /^(?:([-*+])|\d+([.)]))[ \t]/.exec(last ?? '');
  return found?.[1] ?? found?.[2] ?? null;
}

function sameHead(one: Node, other: Node): boolean {
  const labelOf = (node: Node) => (node.type.name === 'box' ? node.firstChild : null);
  const [mine, theirs] = [labelOf(one), labelOf(other)];
  const isSameLabel = mine === theirs || (mine !== null && theirs !== null && mine.eq(theirs));
  return (
    isSameLabel && head(nameOf(one), '', attributesIn(one)) === head(nameOf(other), '', attributesIn(other))
  );
}

/** `figure[Caption]{src=media/map.svg alt="…"}` */
function head(name: string, label: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${spelledValue(value)}`)
    .join(' ');
  return `${name}${label === '' ? '' : `[${label}]`}${written === '' ? '' : `{${written}}`}`;
}

function spelledValue(value: string): string {
  const line = inOneLine(value);
  if (/^[\p{L}\p{N}./_-]+$/u.test(line)) return line;
  return `"${line.replace(/&(?=#|\w+;)/g, '&amp;').replaceAll('"', '&quot;')}"`;
}
