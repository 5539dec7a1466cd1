import type { Nodes, Root, Text } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/**
 * Markdown to its tree, positions as lines of the given text.
 * A colon in running text (`12:30`, `Nota:sí`) is no directive: only one with brackets or braces is.
 */
export function parseMarkdown(text: string): Root {
  if (bareLine.test(text)) return bareParagraph(text);
  const root = parser.parse(text);
  restoreColons(root, text);
  return root;
}

/**
 * One line of words that holds nothing Markdown could read otherwise. Most texts of questions and simulations are
 * such, thousands of them, and setting a parser up takes longer than any of them.
 */
const bareLine = /^(?!.*www)[\p{L}¿¡«“](?:[\p{L}\p{N} ,.;?!¿¡«»“”‘’'()%/\u00a0\u202f–—…-]|:(?= ))*(?<! )$/iu;

/** The parser's result for a bare line. */
function bareParagraph(text: string): Root {
  // Each node gets its own object literal: cloning them was a thirtieth of the time to read a course.
  const position = () => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  });
  const words: Text = { type: 'text', value: text, position: position() };
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [words], position: position() }],
    position: position(),
  };
}

/** Without brackets these are slips, to be reported. */
const inlineNames = new Set(['term', 'cite', 'missing']);

function restoreColons(node: Nodes, text: string): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    const bare =
      child.type === 'textDirective' && !inlineNames.has(child.name) && !/[[{]/.test(sourceOf(child, text));
    if (bare) node.children[index] = { type: 'text', value: `:${child.name}`, ...at(child) };
    else restoreColons(child, text);
  });
}

const at = (node: Nodes): Pick<Nodes, 'position'> => (node.position ? { position: node.position } : {});

function sourceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The line a node begins on, counted from 1 in its own text. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'tableRow', 'blockquote', 'code']);

/** The words of a node as plain text, blocks parted by a line end; `skip` leaves a node out. */
export function plainText(node: Nodes, skip: (node: Nodes) => boolean = () => false): string {
  if (skip(node)) return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value + (node.type === 'code' ? '\n' : '');
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => plainText(child, skip)).join('');
  return blocks.has(node.type) || node.type === 'leafDirective' ? `${inner}\n` : inner;
}

/** Every node below and including this one, in reading order. */
export function* everyNode(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* everyNode(child);
}

/** Words as a reader counts them; a number with its separators is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,:/\u2011-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
