import type { Nodes } from 'mdast';
import { everyNode, parseMarkdown } from '../../markdown/parse-markdown.ts';
import { isPlain, type TextBlock } from '../cut-text.ts';

/** What an outside translator must not touch: a citation, code, or the marks around bold words, a term, a link. */
export interface Code {
  /** `whole`: it stands for itself; `open` and `close` stand around words. */
  part: 'whole' | 'open' | 'close';
  /** The same for both parts of one. */
  id: string;
  /** As it is written in Markdown. */
  data: string;
}

/** Words of a block, and the codes between them. */
export type Piece = string | Code;

/** A block as words and codes; put together again they are its text. */
export function piecesOf({ kind, text }: Pick<TextBlock, 'kind' | 'text'>): Piece[] {
  const isProse = kind === 'prose';
  // On one line nothing begins a list: it is read as a heading.
  const mark = isProse || kind === 'paragraph' || kind === 'item' || kind === 'line' ? '' : '# ';
  const stretches = isPlain(kind) ? [] : stretchesIn(parseMarkdown(mark + text).children);
  const isOne = stretches.length === 1 && stretches[0]?.isTop === true;
  if (!isProse && !isOne) return text === '' ? [] : [text];
  const maker = new PieceMaker(text, mark.length);
  for (const { nodes } of stretches) maker.stretch(nodes, isProse);
  if (isProse) maker.gap(text.length);
  const { pieces } = maker;
  // What no node covers, such as the spaces at the end of a line, belongs to the words.
  return textOfPieces(pieces) === text ? pieces : text === '' ? [] : [text];
}

/** Words without a break of the structure between them. */
interface Stretch {
  nodes: readonly Nodes[];
  /** It is a paragraph or a heading by itself. */
  isTop: boolean;
}

/** None where a directive has words of its own. */
function stretchesIn(tops: readonly Nodes[]): Stretch[] {
  const all = tops.flatMap((top) => [...everyNode(top)]);
  if (all.some(({ type }) => type === 'leafDirective' || type === 'containerDirective')) return [];
  return all.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
      ? [{ nodes: node.children, isTop: tops.includes(node) && tops.length === 1 }]
      : [],
  );
}

class PieceMaker {
  readonly pieces: Piece[] = [];
  readonly #text: string;
  readonly #mark: number;
  #next = 1;
  #end = 0;

  /** `mark`: letters before the text as it was parsed. */
  constructor(text: string, mark: number) {
    this.#text = text;
    this.#mark = mark;
  }

  /** `isApart`: what stands before it is a code. */
  stretch(nodes: readonly Nodes[], isApart: boolean): void {
    if (isApart) this.gap(this.#at(nodes[0]?.position?.start.offset));
    this.#walk(nodes);
    this.#end = this.#at(nodes.at(-1)?.position?.end.offset);
  }

  /** What stands between two stretches: blank lines, marks of lists. */
  gap(to: number): void {
    const data = this.#text.slice(this.#end, to);
    if (data !== '') this.pieces.push({ part: 'whole', id: String(this.#next++), data });
  }

  #walk(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      const [start, end] = [this.#at(node.position?.start.offset), this.#at(node.position?.end.offset)];
      if (node.type === 'text') {
        this.pieces.push(this.#text.slice(start, end));
        continue;
      }
      const id = String(this.#next++);
      const children = 'children' in node ? node.children : [];
      const [inner, outer] = [
        this.#at(children[0]?.position?.start.offset),
        this.#at(children.at(-1)?.position?.end.offset),
      ];
      if (isWhole(node) || children.length === 0)
        this.pieces.push({ part: 'whole', id, data: this.#text.slice(start, end) });
      else {
        this.pieces.push({ part: 'open', id, data: this.#text.slice(start, inner) });
        this.#walk(children);
        this.pieces.push({ part: 'close', id, data: this.#text.slice(outer, end) });
      }
    }
  }

  #at(offset: number | undefined): number {
    return (offset ?? 0) - this.#mark;
  }
}

/** What is inside a citation is a key, and no words. */
const isWhole = (node: Nodes): boolean => node.type === 'textDirective' && node.name === 'cite';

export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.data)).join('');

const isCode = (piece: Piece): piece is Code => typeof piece !== 'string';

/**
 * The codes of a translation under the ids of its source, where they are the same; one that is only in the translation,
 * such as a link to another page, has an id of its own.
 */
export function alignedCodes(source: readonly Piece[], target: readonly Piece[]): Piece[] {
  const free = dataById(source);
  const ids = new Map<string, string>();
  let next = free.size + 1;
  for (const [id, data] of dataById(target)) {
    const [same] = [...free].find(([, other]) => other === data) ?? [];
    ids.set(id, same ?? String(next++));
    if (same !== undefined) free.delete(same);
  }
  return target.map((piece) => (isCode(piece) ? { ...piece, id: ids.get(piece.id) ?? piece.id } : piece));
}

/** What each code is written as, both of its parts. */
export function dataById(pieces: readonly Piece[]): Map<string, string> {
  const data = new Map<string, string>();
  for (const piece of pieces.filter(isCode)) data.set(piece.id, `${data.get(piece.id) ?? ''}\n${piece.data}`);
  return data;
}

/** Codes as a set of ids, each with how often it stands there. */
export const idsOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(isCode)
    .map(({ id, part }) => `${id} ${part}`)
    .sort()
    .join(', ');

/** Whether what opens is closed again, in order. */
export function areNested(pieces: readonly Piece[]): boolean {
  const open: string[] = [];
  for (const { part, id } of pieces.filter(isCode)) {
    if (part === 'open') open.push(id);
    if (part === 'close' && open.pop() !== id) return false;
  }
  return open.length === 0;
}
