import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import type { TextBlock } from '../cut-text.ts';

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
  if (kind === 'front' || kind === 'attribute') return text === '' ? [] : [text];
  // On one line nothing begins a list: it is read as a heading.
  const mark = kind === 'paragraph' || kind === 'item' ? '' : '# ';
  const [whole, ...more] = parseMarkdown(mark + text).children;
  if ((whole?.type !== 'paragraph' && whole?.type !== 'heading') || more.length > 0)
    return text === '' ? [] : [text];
  const at = (offset: number | undefined): number => (offset ?? 0) - mark.length;
  const pieces: Piece[] = [];
  let next = 1;
  const walk = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      const [start, end] = [at(node.position?.start.offset), at(node.position?.end.offset)];
      if (node.type === 'text') pieces.push(text.slice(start, end));
      else {
        const id = String(next++);
        const children = 'children' in node ? node.children : [];
        const [inner, outer] = [
          at(children[0]?.position?.start.offset),
          at(children.at(-1)?.position?.end.offset),
        ];
        if (isWhole(node) || children.length === 0)
          pieces.push({ part: 'whole', id, data: text.slice(start, end) });
        else {
          pieces.push({ part: 'open', id, data: text.slice(start, inner) });
          walk(children);
          pieces.push({ part: 'close', id, data: text.slice(outer, end) });
        }
      }
    }
  };
  walk(whole.children);
  // What no node covers, such as the spaces at the end of a line, belongs to the words.
  return textOfPieces(pieces) === text ? pieces : [text];
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
