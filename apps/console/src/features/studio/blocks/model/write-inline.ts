import type { Root } from 'mdast';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { openInline, type WordsNode } from './open-text.ts';
import { schema } from './schema.ts';

/** Where words stand: what a character means depends on it. */
export type WordsPlace = 'paragraph' | 'heading' | 'cell' | 'label';

/** Marks with signs at both ends, which Markdown reads only where words touch them. */
const signs: Readonly<Record<string, string>> = { strong: '**', em: '*', strike: '~~' };

/**
 * How careful one is: words as they are; every character that could mean something with a backslash; and a letter next to
 * a sign as a reference, so that the sign is still one.
 */
const cares = ['plain', 'escaped', 'referred'] as const;
type Care = (typeof cares)[number];

/** Words as the format writes them, with as few signs as can be: what is written is read again, and must say the same. */
export function writeInline(content: Fragment, place: WordsPlace): string {
  const nodes = tidy(content, place);
  if (nodes.length === 0) return '';
  const meant = Fragment.from(nodes);
  let written = '';
  for (const care of cares) {
    written = spell(nodes, place, care);
    const read = readBack(written, place);
    if (read && Fragment.from(read).eq(meant)) return written;
  }
  // An address in words becomes a link however it is written: the words are right.
  return spell(nodes, place, 'escaped');
}

const oneLine: ReadonlySet<WordsPlace> = new Set(['heading', 'cell', 'label']);

/** Words as they can be written: no spaces at the ends or inside the ends of bold type, no line ends where a line is all there is. */
function tidy(content: Fragment, place: WordsPlace): Node[] {
  const inOne = oneLine.has(place);
  const nodes: Node[] = [];
  content.forEach((node) => {
    const isBreak = node.type.name === 'hard_break' || node.type.name === 'soft_break';
    if (isBreak && inOne) nodes.push(schema.text(' ', node.marks));
    else if (node.isText && /[\r\n]/.test(node.text ?? ''))
      nodes.push(schema.text((node.text ?? '').replace(/\s*[\r\n]+\s*/g, ' '), node.marks));
    else nodes.push(node);
  });
  return trimmed(looseSpaces(nodes));
}

const isSigned = ({ type }: Mark): boolean => type.name in signs;

/** Spaces at the ends of a bold passage stand outside of it. */
function looseSpaces(nodes: readonly Node[]): Node[] {
  const at = (index: number, mark: Mark): boolean => mark.isInSet(nodes[index]?.marks ?? []);
  return joined(
    nodes.flatMap((node, index) => {
      const text = node.text ?? '';
      if (!node.isText || text === '') return [node];
      const open = node.marks.filter((mark) => isSigned(mark) && !at(index - 1, mark));
      const close = node.marks.filter((mark) => isSigned(mark) && !at(index + 1, mark));
      const lead = open.length > 0 ? (/^\s+/.exec(text)?.[0] ?? '') : '';
      const rest = text.slice(lead.length);
      const tail = close.length > 0 && rest !== '' ? (/\s+$/.exec(rest)?.[0] ?? '') : '';
      const words = rest.slice(0, rest.length - tail.length);
      const without = (gone: readonly Mark[]) => node.marks.filter((mark) => !gone.includes(mark));
      return [
        ...(lead === '' ? [] : [schema.text(lead, without(words === '' ? [...open, ...close] : open))]),
        ...(words === '' ? [] : [schema.text(words, node.marks)]),
        ...(tail === '' ? [] : [schema.text(tail, without(close))]),
      ];
    }),
  );
}

const joined = (nodes: readonly Node[]): Node[] => {
  const made: Node[] = [];
  Fragment.fromArray([...nodes]).forEach((node) => made.push(node));
  return made;
};

/** Markdown drops spaces at the ends of a line. */
function trimmed(nodes: readonly Node[]): Node[] {
  const all = [...nodes];
  const isSpace = (node: Node | undefined): boolean =>
    node !== undefined && (node.isText ? (node.text ?? '').trim() === '' : /_break$/.test(node.type.name));
  while (isSpace(all[0])) all.shift();
  while (isSpace(all.at(-1))) all.pop();
  return all.flatMap((node, index) => {
    const isAfterBreak = index === 0 || /_break$/.test(all[index - 1]?.type.name ?? '');
    const isBeforeBreak = index === all.length - 1 || /_break$/.test(all[index + 1]?.type.name ?? '');
    if (!node.isText) return [node];
    let text = node.text ?? '';
    if (isAfterBreak) text = text.replace(/^[ \t]+/, '');
    if (isBeforeBreak) text = text.replace(/[ \t]+$/, '');
    return text === '' ? [] : [schema.text(text, node.marks)];
  });
}

function spell(nodes: readonly Node[], place: WordsPlace, care: Care): string {
  let written = '';
  let open: Mark[] = [];
  nodes.forEach((node, index) => {
    const { marks } = node;
    const kept = marks.findIndex((mark, at) => !open[at]?.eq(mark));
    const common = kept === -1 ? Math.min(marks.length, open.length) : kept;
    written += closed(open.slice(common));
    written += marks.slice(common).map(opened).join('');
    open = [...marks];
    written += spellNode(node, place, care, {
      isAtLine: written === '' || written.endsWith('\n'),
      isBeforeSign: isTouching(nodes[index + 1], node),
      isAfterSign: isTouching(nodes[index - 1], node),
    });
  });
  return written + closed(open);
}

/** Whether a bold passage begins or ends right beside a node that is not of it. */
const isTouching = (other: Node | undefined, node: Node): boolean =>
  other?.marks.some((mark) => isSigned(mark) && !mark.isInSet(node.marks)) === true;

const opened = ({ type }: Mark): string =>
  type.name === 'link'
    ? '['
    : type.name === 'term'
      ? ':term['
      : type.name === 'missing'
        ? ':missing['
        : (signs[type.name] ?? '');

const closed = (marks: readonly Mark[]): string =>
  marks
    .toReversed()
    .map(({ type, attrs }) => {
      if (type.name === 'term') return `]{key=${attrs.key}}`;
      if (type.name === 'missing') return ']';
      return type.name === 'link' ? `](${target(attrs.href, attrs.title)})` : (signs[type.name] ?? '');
    })
    .join('');

const target = (href: string, title: string | null): string => {
  const address = /[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href;
  return title === null ? address : `${address} "${title.replaceAll('"', '\\"')}"`;
};

interface Around {
  isAtLine: boolean;
  isBeforeSign: boolean;
  isAfterSign: boolean;
}

function spellNode(node: Node, place: WordsPlace, care: Care, around: Around): string {
  switch (node.type.name) {
    case 'hard_break':
      return '\\\n';
    case 'soft_break':
      return '\n';
    case 'cite':
      return `:cite[${node.attrs.key}]`;
    case 'raw_inline':
      return node.attrs.text;
    default: {
      const text = node.text ?? '';
      if (node.marks.some(({ type }) => type.name === 'code_mark')) return codeSpan(text, place);
      return spellText(text, place, care, around);
    }
  }
}

function codeSpan(text: string, place: WordsPlace): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${place === 'cell' ? text.replaceAll('|', '\\|') : text}${space}${fence}`;
}

const reference = (sign: string): string => `&#x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;

function spellText(text: string, place: WordsPlace, care: Care, around: Around): string {
  let words = care === 'plain' ? text : text.replace(/[\\`*_[\]<~:@]|&(?=#|\w+;)/g, '\\$&');
  if (care !== 'plain' && around.isAtLine)
    words = words.replace(/^([#>+=-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
  if (place === 'cell') words = words.replace(/(?<!\\)\|/g, '\\|');
  if (care !== 'referred') return words;
  if (around.isAfterSign) words = words.replace(/^[\p{L}\p{N}]/u, reference);
  return around.isBeforeSign ? words.replace(/(?<![\\;])[\p{L}\p{N}]$/u, reference) : words;
}

type Find = (root: Root) => WordsNode | null;

const onlyParagraph: Find = ({ children }) =>
  children.length === 1 && children[0]?.type === 'paragraph' ? children[0] : null;

/** A line of Markdown in which words stand at a place, and the way to find them there. */
const frames: Readonly<Record<WordsPlace, { frame: (words: string) => string; find: Find }>> = {
  paragraph: { frame: (words) => words, find: onlyParagraph },
  heading: {
    frame: (words) => `## ${words}`,
    find: ({ children: [heading, ...more] }) =>
      heading?.type === 'heading' && more.length === 0 ? heading : null,
  },
  cell: {
    frame: (words) => `| ${words} |\n|---|`,
    find: ({ children: [table] }) => {
      const cells = table?.type === 'table' ? table.children[0]?.children : undefined;
      return cells?.length === 1 ? (cells[0] ?? null) : null;
    },
  },
  label: {
    frame: (words) => `::words[${words}]{a=b}`,
    find: ({ children: [leaf, ...more] }) =>
      leaf?.type === 'leafDirective' && more.length === 0 && leaf.attributes?.a === 'b' ? leaf : null,
  },
};

function readBack(words: string, place: WordsPlace): Node[] | null {
  const { frame, find } = frames[place];
  return openInline(frame(words), find);
}
